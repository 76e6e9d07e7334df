using System;
using System.Text;
using Gameball.Generator.Emitting;
using Gameball.Generator.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gameball.Generator.Pipeline;

/// <summary>The pipeline's output: text and diagnostics for the compiler.</summary>
internal static class Output
{
    public static void Report(SourceProductionContext context, ReportedProblems report)
    {
        foreach (var problem in report.Problems)
        {
            context.ReportDiagnostic(ProblemCatalogue.ToDiagnostic(problem));
        }
    }

    public static void Emit(SourceProductionContext context, FileModel file) => Add(context, file.HintName, () => FileEmitter.Emit(file));

    public static void Emit(SourceProductionContext context, PolyfillFile file)
    {
        if (file.Types.Count > 0)
        {
            Add(context, file.HintName, () => PolyfillEmitter.Emit(file.Types));
        }
    }

    private static void Add(SourceProductionContext context, string hintName, Func<EmittedText> emit)
    {
        var failure = Guard.Run(
            hintName,
            () =>
            {
                var text = emit();
                context.AddSource(hintName, SourceText.From(text.Open(), text.Length, Encoding.UTF8));
                return null;
            },
            Problem? (problem) => problem);
        if (failure is not null)
        {
            context.ReportDiagnostic(ProblemCatalogue.ToDiagnostic(failure));
        }
    }
}
