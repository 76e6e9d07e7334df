using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;
using Names = Gameball.Generator.Emitting.RuntimeNames.UnionEntry;
using UnionTable = Gameball.Generator.Emitting.RuntimeNames.UnionTable;

namespace Gameball.Generator.Emitting;

/// <summary>Emits the table that selects a union's case, as one expression.</summary>
internal static class UnionTableEmitter
{
    public static void Emit(CodeWriter code, string field, EquatableArray<UnionEntryModel> entries)
    {
        var arguments = entries.Count == 0 ? "" : "\n" + string.Join(",\n", entries.Select(entry => Entry(entry)));
        var lines = $"private static readonly {UnionTable.Type} {field} = new({arguments});".Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            code.Line((i > 0 ? "\t" : "") + lines[i]);
        }
    }

    private static string Entry(UnionEntryModel entry)
    {
        var settings = Settings(entry).ToList();
        return $"new {Names.Type}({Number(entry.Case)}, {Tokens(entry.Tokens)})"
            + (settings.Count == 0 ? "" : $" {{ {string.Join(", ", settings)} }}");
    }

    private static IEnumerable<string> Settings(UnionEntryModel entry)
    {
        if (entry.Required > 0)
        {
            yield return $"{Names.Required} = {Number(entry.Required)}";
        }

        if (entry.Names.Count > 0)
        {
            yield return $"{Names.Names} = new[] {{ {Texts(entry.Names.Select(name => name.Name))} }}";
        }

        if (entry.Names.Any(name => name.Value != UnionTokens.None))
        {
            yield return $"{Names.Values} = new[] {{ {string.Join(", ", entry.Names.Select(name => Tokens(name.Value)))} }}";
        }

        if (entry.Constants.Count > 0)
        {
            var constants = entry.Constants.Select(constant =>
                $"new {RuntimeNames.UnionConstant.Type}({CSharpText.Literal(constant.Name)}, {Texts(constant.Values)})");
            yield return $"{Names.Constants} = new[] {{ {string.Join(", ", constants)} }}";
        }

        if (entry.Items.Count > 0)
        {
            yield return $"{Names.Items} = new[] {{ {Entries(entry.Items)} }}";
        }

        if (entry.Members.Count > 0)
        {
            var members = entry.Members.Select(member =>
                $"new {RuntimeNames.NestedUnionEntry.Type}({CSharpText.Literal(member.Name)}, {Entries(member.Entries)})");
            yield return $"{Names.Inside} = new[] {{ {string.Join(", ", members)} }}";
        }
    }

    private static string Entries(IEnumerable<UnionEntryModel> entries) => string.Join(", ", entries.Select(Entry));

    private static string Tokens(UnionTokens tokens) => tokens == UnionTokens.Scalar
        ? string.Join(" | ", new[] { UnionTokens.Text, UnionTokens.Number, UnionTokens.Boolean }.Select(Tokens))
        : $"{RuntimeNames.UnionTokens.Type}.{tokens}";

    private static string Texts(IEnumerable<string> texts) => string.Join(", ", texts.Select(CSharpText.Literal));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
