using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;
using Row = Gameball.Generator.Emitting.RuntimeNames.UnionEntry;
using UnionTable = Gameball.Generator.Emitting.RuntimeNames.UnionTable;

namespace Gameball.Generator.Emitting;

/// <summary>The table that a union's case is picked by, as one expression.</summary>
internal static class UnionTableEmitter
{
    public static void Emit(CodeWriter code, string field, EquatableArray<UnionEntryModel> rows)
    {
        var arguments = rows.Count == 0 ? "" : "\n" + string.Join(",\n", rows.Select(row => Entry(row)));
        var lines = $"private static readonly {UnionTable.Type} {field} = new({arguments});".Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            code.Line((i > 0 ? "    " : "") + lines[i]);
        }
    }

    private static string Entry(UnionEntryModel row)
    {
        var settings = Settings(row).ToList();
        return $"new {Row.Type}({Number(row.Case)}, {Tokens(row.Tokens)})"
            + (settings.Count == 0 ? "" : $" {{ {string.Join(", ", settings)} }}");
    }

    private static IEnumerable<string> Settings(UnionEntryModel row)
    {
        if (row.Required > 0)
        {
            yield return $"{Row.Required} = {Number(row.Required)}";
        }

        if (row.Names.Count > 0)
        {
            yield return $"{Row.Names} = new[] {{ {Texts(row.Names.Select(name => name.Name))} }}";
        }

        if (row.Names.Any(name => name.Value != UnionTokens.None))
        {
            yield return $"{Row.Values} = new[] {{ {string.Join(", ", row.Names.Select(name => Tokens(name.Value)))} }}";
        }

        if (row.Constants.Count > 0)
        {
            var constants = row.Constants.Select(constant =>
                $"new {RuntimeNames.UnionConstant.Type}({CSharpText.Literal(constant.Name)}, {Texts(constant.Values)})");
            yield return $"{Row.Constants} = new[] {{ {string.Join(", ", constants)} }}";
        }

        if (row.Items.Count > 0)
        {
            yield return $"{Row.Items} = new[] {{ {Rows(row.Items)} }}";
        }

        if (row.Inside.Count > 0)
        {
            var members = row.Inside.Select(member =>
                $"new {RuntimeNames.NestedUnionEntry.Type}({CSharpText.Literal(member.Name)}, {Rows(member.Rows)})");
            yield return $"{Row.Inside} = new[] {{ {string.Join(", ", members)} }}";
        }
    }

    private static string Rows(IEnumerable<UnionEntryModel> rows) => string.Join(", ", rows.Select(Entry));

    private static string Tokens(UnionTokens tokens) => tokens == UnionTokens.Scalar
        ? string.Join(" | ", new[] { UnionTokens.Text, UnionTokens.Number, UnionTokens.Boolean }.Select(Tokens))
        : $"{RuntimeNames.UnionTokens.Type}.{tokens}";

    private static string Texts(IEnumerable<string> texts) => string.Join(", ", texts.Select(CSharpText.Literal));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
