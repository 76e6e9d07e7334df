using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Gameball.Generator.Corpus.Fuzzing;

/// <summary>Spreads mutants evenly over documents, and continues after a mutant that crashed or did not end.</summary>
internal static class FuzzRun
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public static int Run(DocumentSet documents, int count, int seed)
    {
        var clock = Stopwatch.StartNew();
        var failed = 0;
        foreach (var (document, i) in documents.Documents.Select((document, i) => (document, i)))
        {
            var share = (count / documents.Documents.Count) + (i < count % documents.Documents.Count ? 1 : 0);
            var failures = Failures(document, seed, share).ToList();
            failed += failures.Count;
            var name = Path.GetFileName(document);
            Console.Out.WriteLine($"{name,-36}{share,8} mutants{failures.Count,6} failed   at {clock.Elapsed.TotalSeconds:F0} s");
            foreach (var kind in failures.GroupBy(failure => Kind(failure.Text)).OrderByDescending(kind => kind.Count()))
            {
                Console.Out.WriteLine($"    {kind.Count()} × such as --mutant {kind.First().Number}: {kind.First().Text}");
            }
        }

        Console.Out.WriteLine($"{count} mutants, {failed} failed, seed {seed}");
        return failed > 0 ? 1 : 0;
    }

    private static IEnumerable<(int Number, string Text)> Failures(string document, int seed, int count)
    {
        for (var from = 0; from < count;)
        {
            using var child = new Child(s_patience, FuzzChild.Verb, document, seed.ToString(), from.ToString(), (count - from).ToString());
            foreach (var line in child.Lines())
            {
                var parts = line.Split(' ', 2);
                from = int.Parse(parts[0]) + 1;
                if (parts is [_, var failure])
                {
                    yield return (from - 1, failure);
                }
            }

            if (child.Failure is not { } end)
            {
                yield break;
            }

            yield return (from - 1, end);
        }
    }

    /// <summary>Returns the common text of failures of one cause: the id and the first words, not the names.</summary>
    private static string Kind(string failure) => string.Concat(failure.TakeWhile(c => c is not ('\'' or '|' or ';')));
}
