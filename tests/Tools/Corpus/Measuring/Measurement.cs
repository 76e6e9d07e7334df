using System.Collections.Generic;

namespace Gameball.Generator.Corpus.Measuring;

/// <summary>The measurement of one document: a line of the table.</summary>
/// <param name="Bytes">The document's own size.</param>
/// <param name="ColdMilliseconds">The generator's time in a fresh process, as the compiler counts it.</param>
/// <param name="WarmMilliseconds">The median time of further complete runs.</param>
/// <param name="AllocatedBytes">What a further complete run allocates, the least of them.</param>
/// <param name="CodeBytes">The emitted C# in UTF-8.</param>
/// <param name="BuiltBytes">The same in a Release build without a documentation file, which gets no doc comments.</param>
/// <param name="Types">The emitted type declarations, nested ones included.</param>
/// <param name="Problems">The generator's, one line each.</param>
/// <param name="CompilerProblems">Errors and warnings of the compiler in the emitted code, one line each.</param>
internal sealed record Measurement(
    long Bytes,
    int Operations,
    double ColdMilliseconds,
    double WarmMilliseconds,
    long AllocatedBytes,
    long CodeBytes,
    long BuiltBytes,
    int Types,
    int Files,
    IReadOnlyList<Finding> Problems,
    IReadOnlyList<Finding> CompilerProblems);

/// <param name="Severity"><c>Error</c>, <c>Warning</c> or <c>Info</c>.</param>
/// <param name="Text">Place and message.</param>
internal sealed record Finding(string Id, string Severity, string Text);
