using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Emitting;

/// <summary>Identifiers as code contains them: keywords with <c>@</c>, locals that differ from the parameters.</summary>
internal static class Identifiers
{
    // The list has contextual keywords that have a special meaning as the name of a type or member.
    private static readonly HashSet<string> s_keywords = new((
        "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum " +
        "event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace " +
        "new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc " +
        "static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while " +
        "async await dynamic extension field file nameof nint notnull nuint partial record required scoped unmanaged value var when " +
        "where with yield").Split(' '), StringComparer.Ordinal);

    public static string Escape(string name) => s_keywords.Contains(name) ? "@" + name : name;

    /// <summary>Returns a namespace, each segment escaped.</summary>
    public static string EscapePath(string path) => string.Join(".", path.Split('.').Select(Escape));

    /// <summary>Returns <paramref name="name"/>, with a number behind it if it is taken.</summary>
    public static string Unused(string name, ICollection<string> taken)
    {
        var unused = name;
        for (var i = 2; taken.Contains(unused); i++)
        {
            unused = name + CSharpText.Number(i);
        }

        return unused;
    }
}
