using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Gameball.Generator.Binding;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;
using Gameball.Generator.Overlays;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Pipeline;

/// <summary>What the documents come to: files to emit and problems to report, each of which stays when only the other changes.</summary>
internal sealed record ClientResult(EquatableArray<FileModel> Files, EquatableArray<Problem> Problems)
{
    /// <param name="language">The problem with the project's C# version; <see langword="null"/> where it is new enough.</param>
    public static ClientResult Of(ImmutableArray<SourceDocument> documents, GeneratorSettings settings, Problem? language) =>
        language is null ? Guard.Run(Names(documents), () => Bind(documents, settings), Only) : Only(language);

    private static ClientResult Bind(ImmutableArray<SourceDocument> documents, GeneratorSettings settings)
    {
        var problems = new List<Problem>(settings.Problems.Concat(documents.SelectMany(document => document.Problems)));
        if (problems.Count == 0 && documents.All(document => document.Kind is not (DocumentKind.OpenApi or DocumentKind.Fragment)))
        {
            return Only(SettingsProblems.NoDocument());
        }

        var overlaid = OverlayApplier.Apply(documents);
        problems.AddRange(overlaid.Problems);
        var (client, bindingProblems) = ClientBinder.Bind(overlaid.Documents, settings.Binding);
        problems.AddRange(bindingProblems);
        if (client is null && problems.Count == 0)
        {
            return Only(SettingsProblems.NoDocument());
        }

        return new(client is null ? EquatableArray<FileModel>.Empty : FilePlan.Of(client), Report(problems, documents));
    }

    private static EquatableArray<Problem> Report(IEnumerable<Problem> problems, ImmutableArray<SourceDocument> documents)
    {
        var severities = documents.GroupBy(document => document.Path)
            .ToDictionary(document => document.Key, document => document.SelectMany(one => one.Severities).ToArray());
        return ProblemReport.Of(problems, severities).ToEquatableArray();
    }

    private static ClientResult Only(Problem problem) => new(EquatableArray<FileModel>.Empty, new EquatableArray<Problem>([problem]));

    private static string Names(ImmutableArray<SourceDocument> documents) => string.Join(", ", documents.Select(document => document.Path));
}
