using System.Collections.Immutable;
using Gameball.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Values;

/// <summary>
/// GBA4001: an open enum compared with a text that the document does not list, or created from a text that is nearly a listed one. Creating
/// a value that the document does not know yet is a feature, so a text of its own is not reported there.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnumTextAnalyzer() : GameballAnalyzer(Rules.UnknownValue)
{
    /// <summary>The name of the nearest listed value, as a property of the diagnostic for the code fix.</summary>
    internal const string Nearest = "nearest";

    /// <summary>The text of the nearest listed value.</summary>
    internal const string NearestText = "text";

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        OpenEnums enums = new(types);
        context.RegisterOperationAction(
            operation =>
            {
                if (EnumTexts.Find(operation.Operation, enums) is { } use)
                {
                    Analyze(operation, use);
                }
            },
            OperationKind.Conversion,
            OperationKind.ObjectCreation,
            OperationKind.Binary,
            OperationKind.CaseClause,
            OperationKind.ConstantPattern);
    }

    private static void Analyze(OperationAnalysisContext context, EnumText use)
    {
        var values = use.Values;
        if (values.IsEmpty || values.Contains(use.Text))
        {
            return;
        }

        var nearest = values.Nearest(use.Text);
        if (nearest is null && (use.IsCreation || !values.AreTextsKnown))
        {
            return;
        }

        var properties = nearest is { } value
            ? ImmutableDictionary<string, string?>.Empty.Add(Nearest, value.Name).Add(NearestText, value.Text)
            : ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(Diagnostic.Create(
            Rules.UnknownValue,
            use.Location,
            properties,
            use.Text,
            values.EnumName,
            nearest is { } near ? "; did you mean " + near.Name + "?" : ""));
    }
}
