using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Gameball.Generator.Binding;
using Gameball.Generator.Model;
using Gameball.Generator.Overlays;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Gameball.Generator.Settings;
using Gameball.Generator.Swagger;
using Gameball.Generator.Usage;

namespace Gameball.Generator.Pipeline;

/// <summary>The whole client of the documents, and their problems: both are the same whichever operations the project uses.</summary>
internal sealed record BoundClient(ClientModel? Client, UsageSettings Usage, ReportedProblems Report)
{
    public static BoundClient Create(DocumentList list, ClientRequest request)
    {
        BoundClient Only(Problem problem) => new(null, request.Settings.Usage, new(new([problem])));

        return request.Language.Problem is { } problem
            ? Only(problem)
            : Guard.Run(Names(list.Documents), () => Bind(list.Documents, request) ?? Only(SettingsProblems.NoDocument()), Only);
    }

    /// <summary>Returns the search for the names that the project uses; nothing if it gets the whole client.</summary>
    public IEnumerable<NameSearch> Searches() => Client is { } client && Usage.LeavesOut ? [new(client)] : [];

    private static BoundClient? Bind(ImmutableArray<SourceDocument> read, ClientRequest request)
    {
        var settings = request.Settings;
        var documents = SwaggerUpgrade.ConvertAll(read);
        var problems = new List<Problem>(settings.Problems.Concat(documents.SelectMany(document => document.Problems)));
        if (problems.Count == 0 && documents.All(document => document.Kind is not (DocumentKind.OpenApi or DocumentKind.Fragment)))
        {
            return null;
        }

        var overlaid = OverlayApplier.Apply(documents);
        problems.AddRange(overlaid.Problems);
        var (client, bindingProblems) = ClientBinder.Bind(overlaid.Documents, settings.Binding);
        problems.AddRange(bindingProblems);
        if (client is not null)
        {
            problems.AddRange(UsageCheck.Check(client, settings.Usage));
            client = client with { Target = client.Target with { HasComments = request.HasComments } };
        }

        return client is null && problems.Count == 0 ? null : new(client, settings.Usage, Weighed(problems, documents));
    }

    private static ReportedProblems Weighed(IEnumerable<Problem> problems, IEnumerable<SourceDocument> documents)
    {
        var severities = documents.GroupBy(document => document.Path)
            .ToDictionary(document => document.Key, document => document.SelectMany(one => one.Severities).ToArray());
        return new(ProblemReport.Create(problems, severities).ToEquatableArray());
    }

    private static string Names(ImmutableArray<SourceDocument> documents) => string.Join(", ", documents.Select(document => document.Path));
}

/// <summary>All problems of a project's documents.</summary>
internal sealed record ReportedProblems(EquatableArray<Problem> Problems);
