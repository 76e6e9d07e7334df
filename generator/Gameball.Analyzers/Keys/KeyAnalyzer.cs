using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Keys;

/// <summary>GBA2001, GBA2002: a key as a constant. GBA2003: a secret key in an application that runs on users' devices.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyAnalyzer() : GameballAnalyzer(Rules.KeyInSource, Rules.TestKeyInSource, Rules.SecretKeyOnDevice)
{
    private const string LivePrefix = "gb_live_";
    private const string TestPrefix = "gb_test_";

    // The keys of the local server, which its users read in its documentation.
    private const string LocalPrefix = "gb_test_local";

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var project = ProjectKind.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        context.RegisterOperationAction(
            operation =>
            {
                foreach (var (name, value) in KeySinks.Find(operation.Operation, types))
                {
                    Analyze(operation, project, name, value);
                }
            },
            OperationKind.SimpleAssignment,
            OperationKind.ObjectCreation,
            OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, ProjectKind project, string name, IOperation value)
    {
        if (project.Device is { } device && name == KeySinks.SecretKey && value.ConstantValue is not { HasValue: true, Value: null })
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.SecretKeyOnDevice, value.Syntax.GetLocation(), device));
        }

        foreach (var (text, location) in ConstantTexts.Find(value))
        {
            if (RuleFor(text, project) is { } rule)
            {
                context.ReportDiagnostic(Diagnostic.Create(rule, location, name));
            }
        }
    }

    // Tests name keys as they like; only a live key is a fault there.
    private static DiagnosticDescriptor? RuleFor(string key, ProjectKind project) =>
        key.StartsWith(LivePrefix, StringComparison.Ordinal) ? Rules.KeyInSource
        : project.IsTest || IsPlaceholder(key) ? null
        : key.StartsWith(TestPrefix, StringComparison.Ordinal) ? Rules.TestKeyInSource
        : Rules.KeyInSource;

    private static bool IsPlaceholder(string key) =>
        key.Length == 0 || key[0] is '<' or '{' or '$' || key.StartsWith(LocalPrefix, StringComparison.Ordinal);
}
