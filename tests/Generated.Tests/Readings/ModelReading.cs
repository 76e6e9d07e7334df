using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generated.Tests.Readings;

/// <summary>A document's surface in the generator's model.</summary>
internal sealed class ModelReading(ClientModel model)
{
    private static readonly Dictionary<TypeKind, string> s_words = new()
    {
        [TypeKind.Any] = Words.Any,
        [TypeKind.Scalar] = Words.Mixed,
        [TypeKind.String] = "string",
        [TypeKind.Boolean] = "boolean",
        [TypeKind.Int32] = "int32",
        [TypeKind.Int64] = "integer",
        [TypeKind.Decimal] = "number",
        [TypeKind.Single] = "float",
        [TypeKind.Double] = "double",
        [TypeKind.DateTime] = "date-time",
        [TypeKind.Date] = "date",
        [TypeKind.Guid] = "uuid",
        [TypeKind.Bytes] = "bytes",
        [TypeKind.Record] = Words.Object,
        [TypeKind.List] = Words.List,
        [TypeKind.Map] = Words.Map,
    };

    private readonly Dictionary<string, TypeModel> _types = model.Types.ToDictionary(type => type.Name);

    public void Read(Surface surface)
    {
        foreach (var operation in model.Tags.SelectMany(tag => tag.Operations))
        {
            var name = $"{operation.Verb} {operation.Path}";
            foreach (var parameter in operation.Parameters)
            {
                surface.Add(name, $"{parameter.Place.ToString().ToLowerInvariant()} {parameter.WireName}", Word(parameter.Type), parameter.Required);
            }

            if (operation.Body is { } body)
            {
                Value(name, "body", body.Type, body.Required, surface, []);
            }

            if (operation.Response is { } response)
            {
                Value(name, "response", response.Type, true, surface, []);
            }
        }
    }

    private void Value(string operation, string place, TypeRef type, bool required, Surface surface, HashSet<string> open)
    {
        surface.Add(operation, place, Word(type), required);
        switch (type.Kind)
        {
            case TypeKind.List:
                Value(operation, place + "[]", type.Element!, true, surface, open);
                break;
            case TypeKind.Map when type.Element!.Kind != TypeKind.Any:
                Value(operation, place + "{}", type.Element, true, surface, open);
                break;
            case TypeKind.Record when open.Add(type.Name!):
                foreach (var property in ((RecordModel)_types[type.Name!]).Properties)
                {
                    foreach (var name in property.Aliases.Prepend(property.WireName))
                    {
                        Value(operation, $"{place}.{name}", property.Type, property.Required, surface, open);
                    }
                }

                open.Remove(type.Name!);
                break;
        }
    }

    private string Word(TypeRef type) => Words.Nullable(
        type.Kind == TypeKind.Enum ? EnumWord((EnumModel)_types[type.Name!]) : s_words[type.Kind],
        type.Nullable);

    private static string EnumWord(EnumModel type) =>
        Words.Enum(s_words[type.Underlying], type.Values.Select(value => value.Value));
}
