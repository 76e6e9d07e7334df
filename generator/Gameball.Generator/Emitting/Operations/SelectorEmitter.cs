using System;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>Emits a function that returns a member of a value; null without the member.</summary>
internal static class SelectorEmitter
{
    private const string Row = "row";
    private const string Key = "key";

    private static readonly string s_given = $"{{ {RuntimeNames.Optional.HasValue}: true, {RuntimeNames.Optional.Value}: {{ }} {Key} }}";

    /// <summary>Returns a function for the member as a string, in the format of parameters.</summary>
    public static string Text(TypeNames names, RowMember member) =>
        Emit(names, member, (value, mayBeNull) => ParameterEmitter.ToText(member.Type, value, mayBeNull));

    /// <summary>Returns a function for the unchanged member.</summary>
    public static string Value(TypeNames names, RowMember member) =>
        Emit(names, member, (value, _) => $"({names.OrAbsent(member.Type)}){value}");

    /// <summary>Returns a function for a number as a <c>double</c>, which can be compared with any bound.</summary>
    public static string Number(TypeNames names, RowMember member) => Emit(names, member, (value, _) => $"(double?){value}");

    private static string Emit(TypeNames names, RowMember member, Func<string, bool, string> convert)
    {
        if (member.Property is null)
        {
            return $"static {Row} => {convert(Row, TypeNames.MayBeNull(member.Type))}";
        }

        // The cast allows the null test on a value that is never null.
        var value = $"{Row}.{Identifiers.Escape(member.Property)}";
        var test = member.IsOptional ? $"{value} is {s_given}" : $"({names.OrAbsent(member.Type)}){value} is {{ }} {Key}";
        return $"static {Row} => {test} ? {convert(Key, false)} : null";
    }
}
