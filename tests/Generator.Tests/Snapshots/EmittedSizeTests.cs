using System;
using System.Linq;
using System.Text;
using Gameball.Generator.Tests.Pipeline;
using Gameball.Generator.Tests.Usage;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Snapshots;

/// <summary>
/// How much code the bundled documents become, because users' builds pay for it. `Corpus --guard` holds other documents to the sizes on record.
/// </summary>
public sealed class EmittedSizeTests
{
    private const double Tolerance = 0.02;
    private const int BytesOnRecord = 706_001;
    private const int TypesOnRecord = 414;

    [Fact]
    public void TheBundledClientHasTheSizeOnRecordWithinTwoPercent()
    {
        var trees = GeneratorRun.Create(UsedSweepTests.Bundled).Compilation.SyntaxTrees
            .Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)).ToList();
        var bytes = trees.Sum(tree => Encoding.UTF8.GetByteCount(tree.ToString()));
        var types = trees.Sum(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Count());

        // A change that is meant goes on record here.
        ((double)bytes).ShouldBe(BytesOnRecord, BytesOnRecord * Tolerance, $"{bytes} bytes");
        ((double)types).ShouldBe(TypesOnRecord, TypesOnRecord * Tolerance, $"{types} types");
    }
}
