using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>
/// Finds values that the documents fix, so that callers need not set them: constants, and the discriminators of cases.
/// </summary>
internal sealed class FixedValues
{
    private readonly TypeTable _types;
    private readonly Dictionary<string, List<DiscriminatorValue>> _discriminators = [];

    public FixedValues(TypeTable types)
    {
        _types = types;
        foreach (var union in types.All.OfType<UnionModel>())
        {
            for (var i = 0; i < union.Cases.Count; i++)
            {
                Add(union.Cases[i].Type, types.DiscriminatorOf(union.Name, i));
            }
        }
    }

    /// <summary>Returns the fixed value of a property; <see langword="null"/> if it may have others.</summary>
    public ConstantModel? Find(string record, PropertyModel property)
    {
        if (!property.Required && !property.IsRequiredInRequests)
        {
            // The value of a mapping applies wherever the case is sent, whether or not 'required' lists the property.
            return !property.IsOptional && Discriminator(record, property.WireName, isMapped: true) is { } mapped
                ? FromMapping(property.Type, mapped)
                : null;
        }

        // A list may have null beside its one value, but null does not identify a case.
        var constant = _types.ConstantsOf(record).FirstOrDefault(constant => constant.Name == property.WireName);
        return constant is { Values.Count: 1 } && !property.Type.Nullable ? Constant(property.Type, constant.Values[0])
            : Discriminator(record, property.WireName, isMapped: false) is { } value ? FromMapping(property.Type, value)
            : null;
    }

    /// <summary>Returns the discriminator to write with a case whose type may omit it.</summary>
    /// <param name="properties">The properties of the case's record.</param>
    public ImpliedDiscriminatorModel? Find(UnionModel union, int index, EquatableArray<PropertyModel> properties)
    {
        if (_types.DiscriminatorOf(union.Name, index) is not { } value
            || union.Cases[index].Type.Kind is not (TypeKind.Record or TypeKind.Map))
        {
            return null;
        }

        var stated = properties.FirstOrDefault(property => property.WireName == value.Property);
        return stated is null ? new(value.Property, new(TypeKind.String, value.Values[0]))
            : !stated.Required && FromMapping(stated.Type, value.Values[0]) is { } constant ? new(value.Property, constant)
            : null;
    }

    /// <summary>Whether the property is the discriminator of a union.</summary>
    public bool IsDiscriminator(string record, string property) =>
        _discriminators.TryGetValue(record, out var stated) && stated.Exists(value => value.Property == property);

    private void Add(TypeRef type, DiscriminatorValue? value)
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

    // A record with different discriminator values in several unions has no fixed value. The value of a mapping has precedence over a
    // component's name.
    private string? Discriminator(string record, string property, bool isMapped)
    {
        var all = _discriminators.TryGetValue(record, out var stated) ? stated.Where(value => value.Property == property).ToList() : [];
        var values = (isMapped || all.Exists(value => value.IsMapped) ? all.Where(value => value.IsMapped) : all)
            .SelectMany(value => value.Values).Distinct().ToList();
        return values.Count == 1 ? values[0] : null;
    }

    private ConstantModel? Constant(TypeRef type, string value) => type.Kind switch
    {
        TypeKind.Enum => ((EnumModel)_types[type.Name!]).Values is { Count: 1 } only ? new(only[0].Kind, only[0].Value) : null,
        TypeKind.Boolean => new(type.Kind, value.ToLowerInvariant()),
        TypeKind.String or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal => new(type.Kind, value),
        _ => null,
    };

    // A mapping's keys are strings whatever the property's type is; a string that is not a value of the property has no meaning.
    private ConstantModel? FromMapping(TypeRef type, string text) =>
        (type.Kind == TypeKind.Enum ? ((EnumModel)_types[type.Name!]).Underlying : type.Kind) switch
        {
            TypeKind.String => new(TypeKind.String, text),
            TypeKind.Boolean when bool.TryParse(text, out var value) => new(TypeKind.Boolean, value ? "true" : "false"),
            TypeKind.Decimal when NumberOf(text) is { } number => new(TypeKind.Decimal, number.ToString(CultureInfo.InvariantCulture)),
            TypeKind.Int32 when NumberOf(text) is >= int.MinValue and <= int.MaxValue and var number => Whole(TypeKind.Int32, number),
            TypeKind.Int64 when NumberOf(text) is >= long.MinValue and <= long.MaxValue and var number => Whole(TypeKind.Int64, number),
            _ => null,
        };

    private static ConstantModel? Whole(TypeKind kind, decimal number) =>
        number == decimal.Truncate(number) ? new(kind, number.ToString("0", CultureInfo.InvariantCulture)) : null;

    private static decimal? NumberOf(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
