using System.Collections.Immutable;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Pipeline;

/// <summary>What a project asks of its client.</summary>
/// <param name="Language">The problem with the project's C# version; <see langword="null"/> where it is new enough.</param>
internal sealed record ClientRequest(GeneratorSettings Settings, Problem? Language);

/// <summary>The documents of a project. The same while the pipeline holds the same array: no document in it was read again.</summary>
internal sealed record DocumentList(ImmutableArray<SourceDocument> Documents);
