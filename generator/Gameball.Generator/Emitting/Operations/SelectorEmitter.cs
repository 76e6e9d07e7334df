using System;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>A function that takes a member out of a value; null where the value has none.</summary>
internal static class SelectorEmitter
{
    private const string Row = "row";
    private const string Key = "key";

    private static readonly string s_given = $"{{ {RuntimeNames.Optional.HasValue}: true, {RuntimeNames.Optional.Value}: {{ }} {Key} }}";

    /// <summary>As text, as parameters are written.</summary>
    public static string Text(TypeNames names, RowMember member) =>
        Emit(names, member, (value, mayBeNull) => ParameterEmitter.ToText(member.Type, value, mayBeNull));

    /// <summary>As it is.</summary>
    public static string Value(TypeNames names, RowMember member) =>
        Emit(names, member, (value, _) => $"({names.OrAbsent(member.Type)}){value}");

    /// <summary>A number as one that any bound can be held against.</summary>
    public static string Number(TypeNames names, RowMember member) => Emit(names, member, (value, _) => $"(double?){value}");

    private static string Emit(TypeNames names, RowMember member, Func<string, bool, string> convert)
    {
        if (member.Property is null)
        {
            return $"static {Row} => {convert(Row, TypeNames.MayBeNull(member.Type))}";
        }

        // The cast lets a value that is never null be asked like any other.
        var value = $"{Row}.{Identifiers.Escape(member.Property)}";
        var test = member.IsOptional ? $"{value} is {s_given}" : $"({names.OrAbsent(member.Type)}){value} is {{ }} {Key}";
        return $"static {Row} => {test} ? {convert(Key, false)} : null";
    }
}
