using System.Linq;
using Gameball.Generator.Tests.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>Doc comments are emitted where somebody can read them: a quarter of the code that a build would otherwise read as white space.</summary>
public sealed class CommentTests
{
    [Fact]
    public void AReleaseBuildWithoutADocumentationFileGetsTheSameCodeWithoutComments()
    {
        var with = GeneratorRun.Create(UsedSweepTests.Bundled).Files;
        var without = GeneratorRun.Create(UsedSweepTests.Bundled.ForRelease()).Files;

        without.Keys.ShouldBe(with.Keys);
        foreach (var (name, text) in without)
        {
            text.Split('\n').Except(with[name].Split('\n')).ShouldBeEmpty(name);
            text.Split('\n').Where(IsComment).ShouldBeEmpty(name);

            // A namespace that only a comment names needs no alias.
            with[name].Split('\n').Except(text.Split('\n')).Where(line => !IsComment(line) && !line.StartsWith("using ")).ShouldBeEmpty(name);
        }
    }

    [Theory]
    [InlineData(DocumentationMode.Parse, "false", "true", true)]
    [InlineData(DocumentationMode.Diagnose, "", "true", true)]
    [InlineData(DocumentationMode.None, "true", "true", true)]
    [InlineData(DocumentationMode.None, "", "false", true)]
    [InlineData(DocumentationMode.None, "", "", true)]
    [InlineData(DocumentationMode.None, "false", "TRUE", false)]
    public void EditorsDocumentationFilesWrittenFilesAndDebuggersHaveThem(DocumentationMode mode, string writesFiles, string optimizes, bool hasComments)
    {
        var project = (UsageDocument.Project with { Documentation = mode }).Set("EmitCompilerGeneratedFiles", writesFiles).Set("Optimize", optimizes);

        GeneratorRun.Create(project).Files.Values.Any(text => text.Split('\n').Any(IsComment)).ShouldBe(hasComments);
    }

    private static bool IsComment(string line) => line.TrimStart().StartsWith("///");
}
