using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB206x: what a document breaks of the specification, how documents fit together, and suggestions for a better client.</summary>
internal static class DocumentProblems
{
    private static readonly ProblemRule s_remoteReference = new(
        "GB2060",
        "A reference leads to a web address",
        "{0} is a web address, and a build downloads nothing, so what uses it goes without; save the file beside this document, add it as "
        + "GameballSpec and refer to it by its name",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_missingPart = new(
        "GB2062",
        "A part that OpenAPI requires is missing",
        "{0} has no '{1}', which OpenAPI requires; add it",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_unknownStatus = new(
        "GB2063",
        "A response's status is none",
        "{0} is no status; write a number such as 404, a range such as 4XX, or default",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_duplicateParameter = new(
        "GB2064",
        "A parameter stands twice",
        "Parameter {0} stands in this list already with the same 'in', and the last one counts; remove one",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_noOperationId = new(
        "GB2066",
        "An operation has no operationId",
        "{0} has no operationId, so its method is named after verb and path; give it one, which an overlay can do too",
        DiagnosticSeverity.Info);

    private static readonly ProblemRule s_untypedResponse = new(
        "GB2067",
        "A successful answer has no schema",
        "The answer is {0} without a schema, so the value becomes JsonElement; add a schema, which an overlay can do too",
        DiagnosticSeverity.Info);

    private static readonly ProblemRule s_noMaxItems = new(
        "GB2068",
        "A list that is sent has no limit",
        "The request sends a list of any length; add 'maxItems' if the server takes only so many at once",
        DiagnosticSeverity.Info);

    private static readonly ProblemRule s_misplacedReference = new(
        "GB2069",
        "A reference stands where none may",
        "OpenAPI allows no '$ref' for '{0}'; it is followed all the same, and other tools may not: write out what it stands for",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_conflictingName = new(
        "GB2070",
        "A given name stands on two shapes",
        "'x-gameball-name: {0}' stands on another shape at line {1} of {2}, so the type of this one is numbered; give it a name of its own",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_partHeader = new(
        "GB2072",
        "A part's header has no fixed value",
        "Header {0} of part {1} is not sent, because no parameter stands for it; give its schema a 'const' or 'default' that every such "
        + "part can have",
        DiagnosticSeverity.Info);

    private static readonly ProblemRule s_barePath = new(
        "GB2073",
        "A path does not begin with a slash",
        "The path {0} does not begin with '/', which is put before it; write it so",
        DiagnosticSeverity.Warning);

    public static ProblemRule[] Rules { get; } =
    [
        s_remoteReference, s_missingPart, s_unknownStatus, s_duplicateParameter, s_noOperationId,
        s_untypedResponse, s_noMaxItems, s_misplacedReference, s_conflictingName, s_partHeader, s_barePath,
    ];

    public static Problem RemoteReference(Place place, string address) => s_remoteReference.At(place, Excerpt.Create(address));

    /// <param name="owner">What lacks it, as the begin of a sentence.</param>
    public static Problem MissingPart(Place place, string owner, string part) => s_missingPart.At(place, owner, part);

    public static Problem UnknownStatus(Place place, string status) => s_unknownStatus.At(place, Excerpt.Create(status));

    public static Problem DuplicateParameter(Place place, string name) => s_duplicateParameter.At(place, Excerpt.Create(name));

    public static Problem NoOperationId(Place place, string operation) => s_noOperationId.At(place, Excerpt.Create(operation));

    public static Problem UntypedResponse(Place place, string mediaType) => s_untypedResponse.At(place, Excerpt.Create(mediaType));

    public static Problem NoMaxItems(Place place) => s_noMaxItems.At(place);

    public static Problem MisplacedReference(Place place, string part) => s_misplacedReference.At(place, part);

    /// <param name="otherFile">The name of the file that has the other.</param>
    public static Problem ConflictingName(Place place, string name, Place other, string otherFile) =>
        s_conflictingName.At(place, name, Number.Format(other.Line + 1), Excerpt.Create(otherFile));

    public static Problem BarePath(Place place, string path) => s_barePath.At(place, Excerpt.Create(path));

    public static Problem PartHeader(Place place, string header, string part) =>
        s_partHeader.At(place, Excerpt.Create(header), Excerpt.Create(part));
}
