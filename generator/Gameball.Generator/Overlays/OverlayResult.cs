using System.Collections.Generic;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Overlays;

/// <summary>All documents except the overlays, with the overlays applied. Compared by reference, because it holds positions.</summary>
/// <param name="documents">The documents in the order of their paths, each with its own reading problems.</param>
/// <param name="problems">The problems of the overlays only; reading problems stay with their documents.</param>
internal sealed class OverlayResult(IReadOnlyList<SourceDocument> documents, EquatableArray<Problem> problems)
{
    public IReadOnlyList<SourceDocument> Documents { get; } = documents;

    public EquatableArray<Problem> Problems { get; } = problems;
}
