using Gameball.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB206x: documents as a whole, and how they become one client.</summary>
internal static class DocumentProblems
{
    private static readonly ProblemRule s_remoteReference = new(
        "GB2060",
        "A reference leads to a web address",
        "{0} is a web address, and a build downloads nothing; save the file beside this document, add it as GameballSpec and refer to it "
        + "by its name",
        DiagnosticSeverity.Error);

    public static ProblemRule[] Rules { get; } = [s_remoteReference];

    public static Problem RemoteReference(Place place, string address) => s_remoteReference.At(place, Excerpt.Of(address));
}
