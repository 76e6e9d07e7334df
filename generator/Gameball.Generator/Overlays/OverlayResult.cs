using System.Collections.Generic;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Overlays;

/// <summary>All documents but the overlays, after these. Compared by reference: it holds positions.</summary>
/// <param name="documents">In the order of their paths, each with its own reading problems.</param>
/// <param name="problems">Problems of the overlays only; those of reading stay with the documents that were read.</param>
internal sealed class OverlayResult(IReadOnlyList<SourceDocument> documents, EquatableArray<Problem> problems)
{
    public IReadOnlyList<SourceDocument> Documents { get; } = documents;

    public EquatableArray<Problem> Problems { get; } = problems;
}
