using System.Collections.Immutable;
using System.Threading;
using Gameball.Generator.Usage;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Pipeline;

/// <summary>The files of a project from which the compiler's generators make code. Two are equal while the pipeline has the same array.</summary>
internal sealed record MarkupList(ImmutableArray<AdditionalText> Files);

/// <summary>The search for the names that a project uses, and the files to search beside its C#.</summary>
internal sealed record UsageRequest(NameSearch Search, MarkupList Markup)
{
    public UsedNames Find(Compilation compilation, CancellationToken cancellation) => Search.Find(compilation, Markup.Files, cancellation);
}
