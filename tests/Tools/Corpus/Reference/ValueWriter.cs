using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Corpus.Descriptions;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>Writes values as C#: the document's examples, or plain values of the type if it has none.</summary>
internal sealed class ValueWriter(ClientModel client, CSharpNames names)
{
    private const int MaxDepth = 12;

    // A request of which nothing is required says more with a few of its members.
    private const int MaxOptional = 3;

    private readonly Dictionary<string, TypeModel> _types = client.Types.ToDictionary(type => type.Name);

    /// <param name="element">The value in the document.</param>
    public string Write(TypeRef type, Element? element) => Write(new(type, element, null, 0));

    private string Write(Value value) => value.Type.Kind switch
    {
        TypeKind.Record => Record((RecordModel)_types[value.Type.Name!], value),
        TypeKind.Union => Union((UnionModel)_types[value.Type.Name!], value),
        TypeKind.Enum => Enum((EnumModel)_types[value.Type.Name!], value.Shown),
        TypeKind.List => Braced($"new {names.Render(value.Type.Element!)}[]", Items(value).Select(Write), value.Depth),
        TypeKind.Map => Braced(
            $"new Dictionary<string, {names.Render(value.Type.Element!)}>",
            Entries(value).Select(entry => $"[{CSharpText.Literal(entry.Name)}] = {Write(entry.Value)}"),
            value.Depth),
        var kind => PlainValue.Write(kind, value.Shown),
    };

    private string Record(RecordModel record, Value value)
    {
        var members = record.Properties.Where(property => property is { Constant: null, IsReadOnly: false }
            && (property.Required || property.IsRequiredInRequests)).ToList();
        if (members.Count == 0 && value.Depth <= 2)
        {
            members = [.. record.Properties.Where(property => property is { Constant: null, IsReadOnly: false }
                && value.Member(property).Shown is not null).Take(MaxOptional)];
        }

        var made = "new " + Identifiers.Escape(record.Name);
        return members.Count == 0 || value.Depth > MaxDepth ? made + "()" : Braced(
            made, members.Select(member => $"{Identifiers.Escape(member.Name)} = {Write(value.Member(member))}"), value.Depth);
    }

    private string Union(UnionModel union, Value value)
    {
        var choice = union.Cases[0];
        return $"{Identifiers.Escape(union.Name)}.From{choice.Name}({Write(value.Inside(choice.Type, "(1)", value.Shown) with { Depth = value.Depth })})";
    }

    private static string Enum(EnumModel type, Node? shown)
    {
        var known = type.Values.FirstOrDefault(one => shown is not null && one.Value == shown.Text) ?? type.Values[0];
        return Identifiers.Escape(type.Name) + "." + Identifiers.Escape(known.Name);
    }

    private static IEnumerable<Value> Items(Value list)
    {
        var shown = list.Shown?.Items.Take(2).ToList() is { Count: > 0 } items ? items.Cast<Node?>() : [null];
        return shown.Select(item => list.Inside(list.Type.Element!, "[]", item));
    }

    private static IEnumerable<(string Name, Value Value)> Entries(Value map) => map.Shown is { Members.Count: > 0 } shown
        ? shown.Members.Take(2).Select(member => (member.Name, map.Inside(map.Type.Element!, "{}", member.Value)))
        : [("key", map.Inside(map.Type.Element!, "{}", null))];

    private static string Braced(string head, IEnumerable<string> parts, int depth)
    {
        var indent = new string(' ', 4 * depth);
        var lines = string.Concat(parts.Select(part => $"{indent}    {part},\n"));
        return $"{head}\n{indent}{{\n{lines}{indent}}}";
    }

    /// <param name="Given">The example of this value inside the example of the value around it.</param>
    private sealed record Value(TypeRef Type, Element? Element, Node? Given, int Depth)
    {
        public Node? Shown => Given ?? Element?.Example;

        public Value Member(PropertyModel property) => Inside(property.Type, "." + property.WireName, Shown?[property.WireName]);

        public Value Inside(TypeRef type, string step, Node? given) => new(type, Element?.Children.GetValueOrDefault(step), given, Depth + 1);
    }
}
