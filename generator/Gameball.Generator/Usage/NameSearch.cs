using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Gameball.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gameball.Generator.Usage;

/// <summary>
/// Finds a client's names in a project's code. A file is read once while it stays the same: an edit costs the time for the edited file.
/// </summary>
internal sealed class NameSearch(ClientModel client)
{
    // The compiler's generators make code of these files, and one generator does not see the code of another.
    private static readonly string[] s_markup = [".razor", ".cshtml", ".xaml", ".axaml"];

    private readonly NameTable _names = new(EmittedNames.OfAll(client));

    // By the tree or the file, which is another object after an edit.
    private readonly ConditionalWeakTable<object, string[]> _found = new();

    public static bool IsMarkup(AdditionalText file) => s_markup.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase);

    public UsedNames Find(Compilation compilation, ImmutableArray<AdditionalText> markup, CancellationToken cancellation)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            all.UnionWith(Names(tree, () => tree.GetText(cancellation)));
        }

        foreach (var file in markup)
        {
            all.UnionWith(Names(file, () => file.GetText(cancellation)));
        }

        string[] sorted = [.. all];
        Array.Sort(sorted, StringComparer.Ordinal);
        return new(new(sorted));
    }

    private string[] Names(object file, Func<SourceText?> text)
    {
        if (!_found.TryGetValue(file, out var names))
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            WordScanner.Find(text()?.ToString() ?? "", _names, found);
            names = _found.GetValue(file, _ => [.. found]);
        }

        return names;
    }
}
