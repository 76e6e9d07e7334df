using System.Collections.Generic;
using System.Linq;
using System.Text;
using Gameball.Generator.Model;
using Json = Gameball.Generator.Emitting.RuntimeNames.Json;

namespace Gameball.Generator.Emitting;

/// <summary>
/// Emits the static fields of a record's JSON class: the table of its members, and the JSON code for the elements of its lists and maps
/// if these are composed themselves, so that it is not created for each value.
/// </summary>
internal static class JsonFields
{
    public const string MembersField = "Members";

    /// <summary>The separators of the names, the most readable first.</summary>
    private const string Marks = "|!#%&;?~";

    /// <summary>The first of the separators to use if the names contain all others.</summary>
    private const char MoreMarks = '\u4E00';

    /// <remarks>They follow <c>Instance</c>, so that types that refer to each other find it initialized, whichever comes first.</remarks>
    public static void Emit(CodeWriter code, TypeNames names, RecordModel record)
    {
        var secrets = record.Properties.Where(property => property.IsSecret).ToList();
        var hidden = secrets.Count > 0 ? ", " + CSharpText.Literal(Names(secrets.Select(Name))) : "";

        // Aliases are at the end, so that a property's index in the table is the one in the record.
        var aliases = record.Properties.SelectMany(property => property.Aliases).Select(alias => (alias, false));
        var all = CSharpText.Literal(Names(record.Properties.Select(Name).Concat(aliases)));
        var table = $"new({CSharpText.Literal(record.Name)}, {all}{hidden})";
        code.Line($"internal static readonly {RuntimeNames.Members.Type} {MembersField} = {table};");
        foreach (var property in record.Properties.Where(property => property.Type.Element is not null))
        {
            EmitField(code, names, property.Name, property.Type.Element!);
        }

        if (record.Extra is { } extra)
        {
            EmitField(code, names, record.ExtraName, extra);
        }
    }

    public static string Members(RecordModel record) => Class(record) + "." + MembersField;

    /// <summary>Returns the JSON code for a property's value or its elements; empty for a plain value.</summary>
    public static string Render(TypeNames names, RecordModel record, PropertyModel property) =>
        property.Type.Element is { } element ? OfElement(names, record, property.Name, element)
        : Kind.HasMember(property.Type.Kind) || Kind.IsJsonValueType(property.Type.Kind) ? ""
        : names.BareJson(property.Type);

    public static string OfExtra(TypeNames names, RecordModel record) => OfElement(names, record, record.ExtraName, record.Extra!);

    private static string OfElement(TypeNames names, RecordModel record, string name, TypeRef element) =>
        IsComposed(element) ? $"{Class(record)}.{Field(name)}" : names.Json(element);

    private static void EmitField(CodeWriter code, TypeNames names, string name, TypeRef element)
    {
        if (IsComposed(element))
        {
            code.Line($"internal static readonly {Json.Type}<{names.Render(element)}> {Field(name)} = {names.Json(element)};");
        }
    }

    private static bool IsComposed(TypeRef type) => type.Element is not null || TypeNames.MayBeNull(type);

    private static string Class(RecordModel record) => TypeNames.Converter(record.Name);

    private static string Field(string property) => "s_" + property;

    /// <summary>
    /// Returns all names in one literal, each after a separator that no name contains: one for optional members, another for required ones.
    /// </summary>
    private static string Names(IEnumerable<(string Name, bool IsRequired)> members)
    {
        var used = string.Concat(members.Select(member => member.Name));
        var optional = Mark(used);
        var required = Mark(used + optional);
        var names = new StringBuilder().Append(optional).Append(required);
        foreach (var (name, isRequired) in members)
        {
            names.Append(isRequired ? required : optional).Append(name);
        }

        return names.ToString();
    }

    private static (string Name, bool IsRequired) Name(PropertyModel property) => (property.WireName, property.Required);

    private static char Mark(string used)
    {
        foreach (var mark in Marks)
        {
            if (used.IndexOf(mark) < 0)
            {
                return mark;
            }
        }

        var other = MoreMarks;
        while (used.IndexOf(other) >= 0)
        {
            other++;
        }

        return other;
    }
}
