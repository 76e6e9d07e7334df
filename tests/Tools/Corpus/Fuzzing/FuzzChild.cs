using System;
using System.IO;
using Gameball.Generator.Tests.Fuzzing.Driver;

namespace Gameball.Generator.Corpus.Fuzzing;

/// <summary>Checks some of a document's mutants, and says before each which it is: a crash leaves its number as the last word.</summary>
internal static class FuzzChild
{
    public const string Verb = "--fuzz-child";

    // Compiling takes many times as long as everything else.
    private const int CompiledOneIn = 20;

    public static int Run(string document, int seed, int from, int count)
    {
        MutantCheck.OnSmallStack(() =>
        {
            var check = new MutantCheck(Of(document, seed));
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

    public static string Mutant(string document, int seed, int number) => Of(document, seed).Text(number, out _);

    private static Mutants Of(string document, int seed) => new(Path.GetFileName(document), File.ReadAllText(document), seed);
}
