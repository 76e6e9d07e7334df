using System.Collections.Immutable;
using Gameball.Generator.Reading;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Pipeline;

/// <summary>The input of a project for its client.</summary>
internal sealed record ClientRequest(GeneratorSettings Settings, Language Language)
{
    /// <summary>Whether a developer can read the comments of the emitted code.</summary>
    public bool HasComments => Language.ReadsComments || Settings.ShowsCode;
}

/// <summary>
/// The documents of a project. Two lists are equal while the pipeline has the same array, because then no document was read again.
/// </summary>
internal sealed record DocumentList(ImmutableArray<SourceDocument> Documents);
