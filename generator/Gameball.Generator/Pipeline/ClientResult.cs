using System.Linq;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;
using Gameball.Generator.Usage;

namespace Gameball.Generator.Pipeline;

/// <summary>The result for the documents: files to emit and problems to report. Each stays equal if only the other changes.</summary>
internal sealed record ClientResult(EquatableArray<FileModel> Files, ReportedProblems Report)
{
    /// <param name="used">The names that the project uses; <see langword="null"/> for the whole client.</param>
    public static ClientResult Create(BoundClient bound, UsedNames? used) => Guard.Run(
        bound.Client?.Target.ClientName ?? "",
        () => new ClientResult(Plan(bound, used), bound.Report),
        problem => new(EquatableArray<FileModel>.Empty, new(bound.Report.Problems.Append(problem).ToEquatableArray())));

    private static EquatableArray<FileModel> Plan(BoundClient bound, UsedNames? used) => (bound.Client, used) switch
    {
        (null, _) => EquatableArray<FileModel>.Empty,
        ({ } client, null) => FilePlan.Create(client),
        ({ } client, _) => FilePlan.Create(UsedPart.Select(client, used, new KeptNames(bound.Usage.Keep))),
    };
}
