using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Gameball.Analyzers.Tests.Support;

/// <summary>Checks the reports and the fix of one analyzer. Reports are marked in the code: <c>{|GBA1002:code|}</c>.</summary>
internal static class Verify<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>Expects the marked reports in statements of a method, and no fix.</summary>
    public static Task ReportsAsync(string statements) => FixesAsync(statements, statements);

    /// <summary>Expects the marked reports in statements of a method, and the statements after the fix. Both must compile.</summary>
    public static Task FixesAsync(string statements, string fixedStatements) =>
        RunAsync(Snippet.InMethod(statements), Snippet.InMethod(fixedStatements));

    /// <summary>Checks a whole file against the client of the bundled documents, which is a referenced assembly.</summary>
    public static Task RunAsync(string source, string? fixedSource = null, params (string Name, string Value)[] properties)
    {
        var test = Create(source, fixedSource, properties);
        test.TestState.AdditionalReferences.Add(TestClients.Bundled);
        return test.RunAsync();
    }

    /// <summary>Checks a whole file of a project that contains the emitted source of the small document.</summary>
    public static Task RunWithSourceAsync(string source, string? fixedSource = null)
    {
        var test = Create(source, fixedSource, []);
        foreach (var (name, text) in TestClients.Shop)
        {
            test.TestState.Sources.Add((name, text));
            if (fixedSource is not null)
            {
                test.FixedState.Sources.Add((name, text));
            }
        }

        return test.RunAsync();
    }

    private static Test Create(string source, string? fixedSource, IEnumerable<(string Name, string Value)> properties)
    {
        Test test = new()
        {
            TestCode = source,
            ReferenceAssemblies = new ReferenceAssemblies(""),
            // A fix of all reports differs between a document, a project and a solution only where there are several documents, and each
            // check compiles several times. Where no fix is expected, each report by itself shows that there is none.
            CodeFixTestBehaviors = fixedSource is null || fixedSource == source
                ? CodeFixTestBehaviors.SkipFixAllCheck
                : CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
        };
        if (fixedSource is not null)
        {
            test.FixedCode = fixedSource;
        }

        test.TestState.AdditionalReferences.AddRange(TestClients.Libraries);
        var config = "is_global = true\n";
        foreach (var (name, value) in properties)
        {
            config += $"build_property.{name} = {value}\n";
        }

        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", config));
        return test;
    }

    private sealed class Test : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    {
        protected override ParseOptions CreateParseOptions() =>
            new CSharpParseOptions(LanguageVersion.CSharp14).WithPreprocessorSymbols("NET8_0_OR_GREATER");

        protected override CompilationOptions CreateCompilationOptions() => new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    }
}
