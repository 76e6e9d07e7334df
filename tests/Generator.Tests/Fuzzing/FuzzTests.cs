using System.Collections.Generic;
using System.IO;
using System.Linq;
using Gameball.Generator.Tests.Fuzzing.Driver;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Fuzzing;

/// <summary>
/// Runs damaged documents through the whole generator. The corpus tool does the same for any folder and any number of copies.
/// </summary>
public class FuzzTests
{
    private const int Seed = 20260801;
    private const int CompiledOneIn = 10;
    private const int Total = 500;

    public static TheoryData<string> Documents => ["shop.yaml", "shapes.yaml", "batches.yaml", "orders.yaml"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void ADamagedDocumentCausesNeitherAnExceptionNorBrokenCode(string name)
    {
        var failures = new List<string>();
        MutantCheck.OnSmallStack(() =>
        {
            var check = new MutantCheck(new Mutants(name, TextOf(name), Seed));
            for (var number = 0; number < Total / Documents.Count; number++)
            {
                if (check.Failure(number, compiles: number % CompiledOneIn == 0) is { } failure)
                {
                    failures.Add($"{number}: {failure}");
                }
            }
        });

        failures.ShouldBeEmpty();
    }

    [Fact]
    public void TheSameSeedAndNumberGiveTheSameMutant()
    {
        var (first, second) = (new Mutants("a.yaml", ShapesDocument.Text, Seed), new Mutants("a.yaml", ShapesDocument.Text, Seed));

        Enumerable.Range(0, 50).Select(number => first.Text(number, out _) == second.Text(number, out _)).ShouldAllBe(same => same);
    }

    private static string TextOf(string name) => name switch
    {
        "shop.yaml" => ShopDocument.Text,
        "shapes.yaml" => ShapesDocument.Text,
        _ => File.ReadAllText(Path.Combine(Repository.Root, "specs", name)),
    };
}
