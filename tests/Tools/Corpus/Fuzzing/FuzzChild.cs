using System;
using System.IO;
using Gameball.Generator.Tests.Fuzzing.Driver;

namespace Gameball.Generator.Corpus.Fuzzing;

/// <summary>
/// Checks some of a document's mutants, and prints the number of each before its check, so that a crash leaves its number as the last line.
/// </summary>
internal static class FuzzChild
{
    public const string Verb = "--fuzz-child";

    // Compiling takes many times as long as everything else.
    private const int CompiledOneIn = 20;

    public static int Run(string document, int seed, int from, int count)
    {
        MutantCheck.OnSmallStack(() =>
        {
            var check = new MutantCheck(Create(document, seed));
            for (var number = from; number < from + count; number++)
            {
                Console.Out.WriteLine(number);
                if (check.Failure(number, compiles: number % CompiledOneIn == 0) is { } failure)
                {
                    Console.Out.WriteLine($"{number} {failure.ReplaceLineEndings(" ")}");
                }
            }
        });
        return 0;
    }

    public static string Mutant(string document, int seed, int number) => Create(document, seed).Text(number, out _);

    private static Mutants Create(string document, int seed) => new(Path.GetFileName(document), File.ReadAllText(document), seed);
}
