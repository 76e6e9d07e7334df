using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Analyzers.Tests.Sweep;

/// <summary>The samples follow every rule, so the analyzers are silent on them.</summary>
public sealed class SampleTests
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    // A partial method of logging, and a JSON context without its overrides, its constructor and its default.
    private static readonly string[] s_missingParts = ["CS8795", "CS0534", "CS7036", "CS0117"];

    [Theory]
    [InlineData("BulkImport")]
    [InlineData("Checkout")]
    [InlineData("QuickStart")]
    [InlineData("Shop")]
    public async Task ASampleHasNoReports(string sample)
    {
        var folder = Path.Combine(TestClients.Root, "samples", sample);
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var trees = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal)
                && !Path.GetRelativePath(folder, file).StartsWith("bin", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, options, "Usings.cs"));
        var compilation = CSharpCompilation.Create(
            sample,
            trees,
            TestClients.Libraries.Add(TestClients.Bundled),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

        // The analyzers cannot judge code that does not compile. Missing are only the parts that the framework's generators write.
        compilation.GetDiagnostics()
            .Where(problem => problem.Severity == DiagnosticSeverity.Error && !s_missingParts.Contains(problem.Id)).ShouldBeEmpty();
        (await AllAnalyzers.RunAsync(compilation)).ShouldBeEmpty();
    }
}
