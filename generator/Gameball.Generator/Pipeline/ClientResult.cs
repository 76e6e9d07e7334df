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
using Gameball.Generator.Swagger;

namespace Gameball.Generator.Pipeline;

/// <summary>The result for the documents: files to emit and problems to report. Each stays equal if only the other changes.</summary>
internal sealed record ClientResult(EquatableArray<FileModel> Files, ReportedProblems Report)
{
    public static ClientResult Create(DocumentList list, ClientRequest request) => request.Language is { } language
        ? Only(language)
        : Guard.Run(Names(list.Documents), () => Bind(list.Documents, request.Settings), Only);

    private static ClientResult Bind(ImmutableArray<SourceDocument> read, GeneratorSettings settings)
    {
        var documents = SwaggerUpgrade.ConvertAll(read);
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

        return new(client is null ? EquatableArray<FileModel>.Empty : FilePlan.Create(client), Weighed(problems, documents));
    }

    private static ReportedProblems Weighed(IEnumerable<Problem> problems, IEnumerable<SourceDocument> documents)
    {
        var severities = documents.GroupBy(document => document.Path)
            .ToDictionary(document => document.Key, document => document.SelectMany(one => one.Severities).ToArray());
        return new(ProblemReport.Create(problems, severities).ToEquatableArray());
    }

    private static ClientResult Only(Problem problem) => new(EquatableArray<FileModel>.Empty, new(new([problem])));

    private static string Names(ImmutableArray<SourceDocument> documents) => string.Join(", ", documents.Select(document => document.Path));
}

/// <summary>All problems of a project's documents.</summary>
internal sealed record ReportedProblems(EquatableArray<Problem> Problems);
