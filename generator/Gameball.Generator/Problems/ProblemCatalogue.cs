using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gameball.Generator.Problems;

/// <summary>Every rule by its id. Each room has one file with its rules and their typed factories.</summary>
internal static class ProblemCatalogue
{
    public static IReadOnlyDictionary<string, ProblemRule> Rules { get; } = ReadingProblems.Rules
        .Concat(SwaggerProblems.Rules)
        .Concat(BindingProblems.Rules)
        .Concat(PageProblems.Rules)
        .Concat(ParameterProblems.Rules)
        .Concat(DocumentProblems.Rules)
        .Concat(SchemaProblems.Rules)
        .Concat(NameProblems.Rules)
        .Concat(OverlayProblems.Rules)
        .Concat(SettingsProblems.Rules)
        .ToDictionary(rule => rule.Id);

    public static Diagnostic ToDiagnostic(Problem problem)
    {
        var location = problem.Place is { } place
            ? Location.Create(
                place.Path,
                new TextSpan(place.Offset, place.Length),
                new LinePositionSpan(new LinePosition(place.Line, place.Column), new LinePosition(place.EndLine, place.EndColumn)))
            : Location.None;
        var rule = Rules[problem.Id];
        var severity = problem.Severity ?? rule.Severity;
        return problem.More == 0
            ? Diagnostic.Create(rule.Descriptor, location, severity, null, null, problem.Arguments.ToArray<object>())
            : Diagnostic.Create(rule.MoreDescriptor, location, severity, null, null, Number.Format(problem.More));
    }
}
