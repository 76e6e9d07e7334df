using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>
/// Values that the documents fix, so that who makes an object need not know them: constants, and what a discriminator says of a case.
/// </summary>
internal sealed class ToldValues
{
    private readonly TypeTable _types;
    private readonly Dictionary<string, List<DiscriminatorValue>> _discriminators = [];

    public ToldValues(TypeTable types)
    {
        _types = types;
        foreach (var union in types.All.OfType<UnionModel>())
        {
            for (var i = 0; i < union.Cases.Count; i++)
            {
                Note(union.Cases[i].Type, types.DiscriminatorOf(union.Name, i));
            }
        }
    }

    /// <summary>The one value of a required property; <see langword="null"/> where there may be others.</summary>
    public ConstantModel? Of(string record, PropertyModel property)
    {
        if (!property.Required)
        {
            return null;
        }

        // Null may stand beside the one value of a list, but it tells no case.
        var constant = _types.ConstantsOf(record).FirstOrDefault(constant => constant.Name == property.WireName);
        return constant is { Values.Count: 1 } && !property.Type.Nullable ? Constant(property.Type, constant.Values[0])
            : Discriminator(record, property.WireName) is { } value ? Told(property.Type, value)
            : null;
    }

    /// <summary>What has to be written with a case whose type may leave it out.</summary>
    /// <param name="properties">The properties of the case's record.</param>
    public UnionToldModel? Of(UnionModel union, int index, EquatableArray<PropertyModel> properties)
    {
        if (_types.DiscriminatorOf(union.Name, index) is not { } value
            || union.Cases[index].Type.Kind is not (TypeKind.Record or TypeKind.Map))
        {
            return null;
        }

        var stated = properties.FirstOrDefault(property => property.WireName == value.Property);
        return stated is null ? new(value.Property, new(TypeKind.String, value.Values[0]))
            : !stated.Required && Told(stated.Type, value.Values[0]) is { } told ? new(value.Property, told)
            : null;
    }

    private void Note(TypeRef type, DiscriminatorValue? value)
    {
        if (value is not null && type is { Kind: TypeKind.Record, Name: { } record })
        {
            if (!_discriminators.TryGetValue(record, out var values))
            {
                _discriminators.Add(record, values = []);
            }

            values.Add(value);
        }
    }

    // A record that is called one thing here and another there has no value of its own.
    private string? Discriminator(string record, string property)
    {
        var values = !_discriminators.TryGetValue(record, out var all) ? []
            : all.Where(value => value.Property == property).SelectMany(value => value.Values).Distinct().ToList();
        return values.Count == 1 ? values[0] : null;
    }

    private ConstantModel? Constant(TypeRef type, string value) => type.Kind switch
    {
        TypeKind.Enum => ((EnumModel)_types[type.Name!]).Values is { Count: 1 } only ? new(only[0].Kind, only[0].Value) : null,
        TypeKind.Boolean => new(type.Kind, value.ToLowerInvariant()),
        TypeKind.String or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal => new(type.Kind, value),
        _ => null,
    };

    // A mapping's values are names in the document, whatever the member's type makes of them in JSON.
    private ConstantModel? Told(TypeRef type, string value)
    {
        var kind = type.Kind == TypeKind.Enum ? ((EnumModel)_types[type.Name!]).Underlying : type.Kind;
        return Spelt(kind, value) is { } spelt ? new(kind, spelt) : null;
    }

    private static string? Spelt(TypeKind kind, string value) => kind switch
    {
        TypeKind.String => value,
        TypeKind.Boolean => bool.TryParse(value, out var flag) ? flag ? "true" : "false" : null,
        TypeKind.Int32 or TypeKind.Int64 => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole.ToString(CultureInfo.InvariantCulture)
            : null,
        TypeKind.Decimal => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null,
        _ => null,
    };
}
