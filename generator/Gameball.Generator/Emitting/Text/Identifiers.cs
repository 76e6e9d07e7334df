using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Emitting;

/// <summary>Identifiers as they stand in code: keywords with <c>@</c>, locals that no parameter hides.</summary>
internal static class Identifiers
{
    // Contextual keywords are here where they mean something else as a type's or member's name.
    private static readonly HashSet<string> s_keywords = new((
        "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum " +
        "event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace " +
        "new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc " +
        "static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while " +
        "async await dynamic extension field file nameof nint notnull nuint partial record required scoped unmanaged value var when " +
        "where with yield").Split(' '), StringComparer.Ordinal);

    public static string Escape(string name) => s_keywords.Contains(name) ? "@" + name : name;

    /// <summary>A namespace, each part escaped.</summary>
    public static string EscapePath(string path) => string.Join(".", path.Split('.').Select(Escape));

    /// <summary><paramref name="name"/>, or with a number behind it where that is taken.</summary>
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
