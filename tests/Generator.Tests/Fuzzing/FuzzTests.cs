using System.Collections.Generic;
using System.IO;
using System.Linq;
using Gameball.Generator.Tests.Fuzzing.Driver;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Fuzzing;

/// <summary>Damaged documents through the whole generator. The corpus tool does the same to any folder, as often as it is told.</summary>
public class FuzzTests
{
    private const int Seed = 20260801;
    private const int CompiledOneIn = 10;
    private const int Total = 500;

    public static TheoryData<string> Documents => ["shop.yaml", "shapes.yaml", "batches.yaml", "orders.yaml"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_damage_gets_an_exception_or_broken_code_out_of_the_generator(string name)
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
    public void The_same_seed_and_number_give_the_same_mutant()
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
