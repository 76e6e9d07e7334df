using System.Collections.Immutable;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Pipeline;

/// <summary>The input of a project for its client.</summary>
/// <param name="Language">The problem with the project's C# version; <see langword="null"/> if it is high enough.</param>
internal sealed record ClientRequest(GeneratorSettings Settings, Problem? Language);

/// <summary>
/// The documents of a project. Two lists are equal while the pipeline has the same array, because then no document was read again.
/// </summary>
internal sealed record DocumentList(ImmutableArray<SourceDocument> Documents);
