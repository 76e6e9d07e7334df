using System;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>Emits a function that returns a member of a value; null without the member.</summary>
internal static class SelectorEmitter
{
    private const string Row = "row";
    private const string Key = "key";

    // The local of a member's owner is 'ofkey', that of the owner's owner 'ofofkey'.
    private const string Owner = "of";

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

        return $"static {Row} => {Test(names, member, Key)} ? {convert(Key, false)} : null";
    }

    /// <summary>Returns the test that a member and all its owners have a value, which becomes the local.</summary>
    private static string Test(TypeNames names, RowMember member, string local)
    {
        var owner = member.Owner is null ? Row : Owner + local;
        var outer = member.Owner is null ? "" : Test(names, member.Owner, owner) + " && ";
        var value = $"{owner}.{Identifiers.Escape(member.Property!)}";

        // The cast allows the null test on a value that is never null.
        return outer + (member.IsOptional
            ? $"{value} is {{ {RuntimeNames.Optional.HasValue}: true, {RuntimeNames.Optional.Value}: {{ }} {local} }}"
            : $"({names.OrAbsent(member.Type)}){value} is {{ }} {local}");
    }
}
