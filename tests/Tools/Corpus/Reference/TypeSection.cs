using System;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>A type of the client: properties of a record, values of an enum, cases of a union.</summary>
internal static class TypeSection
{
    private static readonly string[] s_properties = ["Property", "Type", "Required", "Default", "Values", "Meaning"];

    public static void Write(Markdown page, TypeModel type, TypeLinks links, string file)
    {
        page.Heading(3, type.Name).Prose(type.Documentation.Summary).Prose(type.Documentation.Remarks);
        switch (type)
        {
            case RecordModel record:
                page.Table(s_properties, [.. record.Properties.Select(property => Row(property, links, file))]);
                page.Block(record.Extra is null ? "It has no other properties."
                    : $"Any further properties are in {Markdown.CodeSpan(record.ExtraName)}.");
                break;
            case EnumModel values:
                page.Table(["Value", "In JSON", "Meaning"], [.. values.Values.Select(value => new[]
                {
                    Markdown.CodeSpan($"{type.Name}.{value.Name}"), Markdown.CodeSpan(value.Value), Facts.Meaning(value.Documentation),
                })]);
                page.Block("A value that is not in the table is kept as it is.");
                break;
            case UnionModel union:
                page.Table(["Case", "Type"], [.. union.Cases.Select(choice => new[]
                {
                    Markdown.CodeSpan("As" + choice.Name), links.Link(links.Names.Bare(choice.Type), choice.Type, file),
                })]);
                break;
        }
    }

    private static string[] Row(PropertyModel property, TypeLinks links, string file) =>
    [
        Named(property),
        links.Link(links.Names.Render(property), property.Type, file),
        property.Constant is { } constant ? "always " + Markdown.CodeSpan(constant.Value) : property.Required ? "yes" : "no",
        Facts.Default(property.Documentation),
        Facts.Range(property.Documentation),
        Facts.Meaning(property.Documentation),
    ];

    // The name in JSON is shown if it differs from the C# name in more than case.
    private static string Named(PropertyModel property) =>
        string.Equals(property.WireName, property.Name, StringComparison.OrdinalIgnoreCase) ? Markdown.CodeSpan(property.Name)
            : $"{Markdown.CodeSpan(property.Name)}, in JSON {Markdown.CodeSpan(property.WireName)}";
}
