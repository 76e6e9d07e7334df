using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Gameball.Analyzers.Tests.Support;
using Gameball.Generator.Tests.Pipeline;
using Gameball.Generator.Tests.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;
using Rules = Gameball.Analyzers.Rules;

namespace Gameball.Analyzers.Tests.Catalogue;

/// <summary>The examples of the analyzers' pages: each is reported where its page says, and the corrected one is not. All analyzers run.</summary>
public sealed class PageExampleTests
{
    private const string ProgramFile = "Program.cs";

    // What a project with implicit usings has.
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task TheExampleIsReportedWhereThePageSays(string id)
    {
        var files = ProblemPage.Read(TestClients.Root, id).Example;
        var marks = files[ProgramFile].Marks;

        (await ReportsAsync(files)).ShouldBe(marks.Select(mark => $"{mark.Id} {ProgramFile}:{mark.Line}"), ignoreOrder: true);
        marks.ShouldContain(mark => mark.Id == id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task TheCorrectedExampleIsNotReported(string id)
    {
        var page = ProblemPage.Read(TestClients.Root, id);

        page.Corrected.Keys.ShouldContain(ProgramFile);
        (await ReportsAsync(page.Whole)).ShouldBeEmpty();
    }

    /// <summary>Returns the reports as <c>id file:line</c>. The code must compile.</summary>
    private static async Task<IEnumerable<string>> ReportsAsync(IReadOnlyDictionary<string, MarkedText> files)
    {
        var properties = XElement.Parse($"<Project>{files.GetValueOrDefault(ProblemPage.ProjectFile)?.Text}</Project>").Elements("PropertyGroup").Elements();
        var project = properties.Aggregate(new TestProject(), (project, property) => project.Set(property.Name.LocalName, property.Value));
        var compilation = CSharpCompilation.Create(
            "Page",
            [CSharpSyntaxTree.ParseText(files[ProgramFile].Text, path: ProgramFile), CSharpSyntaxTree.ParseText(Usings)],
            [.. TestClients.Libraries, TestClients.Bundled],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        return (await AllAnalyzers.RunAsync(compilation, project)).Select(report => string.Join(' ', report.Split(' ').Take(2)));
    }
}
