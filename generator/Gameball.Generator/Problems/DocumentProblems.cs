using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB206x: violations of the specification, conflicts between documents, and suggestions for a better client.</summary>
internal static class DocumentProblems
{
    private static readonly ProblemRule s_remoteReference = new(
        "GB2060",
        "$ref to a web address",
        "{0} is a web address, and a build downloads nothing, so everything that uses it is generated without it; save the file beside "
        + "this document, add it as GameballSpec and refer to it by its name",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_missingField = new(
        "GB2062",
        "Missing required field",
        "{0} has no '{1}', which OpenAPI requires; add it",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_unknownStatus = new(
        "GB2063",
        "Invalid response status",
        "{0} is not a status; write a number such as 404, a range such as 4XX, or default",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_duplicateParameter = new(
        "GB2064",
        "Duplicate parameter",
        "Parameter {0} is in this list already with the same 'in', and the last one is used; remove one",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_noOperationId = new(
        "GB2066",
        "Operation has no operationId",
        "{0} has no operationId, so its method is named after verb and path; give it one, which an overlay can do too",
        DiagnosticSeverity.Info);

    private static readonly ProblemRule s_untypedResponse = new(
        "GB2067",
        "Successful response has no schema",
        "The response is {0} without a schema, so the value becomes JsonElement; add a schema, which an overlay can do too",
        DiagnosticSeverity.Info);

    private static readonly ProblemRule s_noMaxItems = new(
        "GB2068",
        "List in a request has no limit",
        "The request sends a list of any length; add 'maxItems' if the server limits the items of one request",
        DiagnosticSeverity.Info);

    private static readonly ProblemRule s_misplacedReference = new(
        "GB2069",
        "$ref where OpenAPI allows none",
        "OpenAPI allows no '$ref' for '{0}'; the generator resolves it all the same, other tools may not: write out its target",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_conflictingName = new(
        "GB2070",
        "One x-gameball-name for two shapes",
        "'x-gameball-name: {0}' is also the name of another shape at line {1} of {2}, so the type of this one gets a number; give it a "
        + "name of its own",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_partHeader = new(
        "GB2072",
        "Part header has no fixed value",
        "Header {0} of part {1} is not sent, because the method has no parameter for it; give its schema a 'const' or 'default' that "
        + "fits every such part",
        DiagnosticSeverity.Info);

    private static readonly ProblemRule s_barePath = new(
        "GB2073",
        "Path does not begin with a slash",
        "The path {0} does not begin with '/', so the generator adds one; write it into the document",
        DiagnosticSeverity.Warning);

    public static ProblemRule[] Rules { get; } =
    [
        s_remoteReference, s_missingField, s_unknownStatus, s_duplicateParameter, s_noOperationId,
        s_untypedResponse, s_noMaxItems, s_misplacedReference, s_conflictingName, s_partHeader, s_barePath,
    ];

    public static Problem RemoteReference(Place place, string address) => s_remoteReference.At(place, Excerpt.Create(address));

    /// <param name="owner">The object without the field, as the beginning of a sentence.</param>
    public static Problem MissingField(Place place, string owner, string field) => s_missingField.At(place, owner, field);

    public static Problem UnknownStatus(Place place, string status) => s_unknownStatus.At(place, Excerpt.Create(status));

    public static Problem DuplicateParameter(Place place, string name) => s_duplicateParameter.At(place, Excerpt.Create(name));

    public static Problem NoOperationId(Place place, string operation) => s_noOperationId.At(place, Excerpt.Create(operation));

    public static Problem UntypedResponse(Place place, string mediaType) => s_untypedResponse.At(place, Excerpt.Create(mediaType));

    public static Problem NoMaxItems(Place place) => s_noMaxItems.At(place);

    public static Problem MisplacedReference(Place place, string field) => s_misplacedReference.At(place, field);

    /// <param name="otherFile">The name of the file with the other shape.</param>
    public static Problem ConflictingName(Place place, string name, Place other, string otherFile) =>
        s_conflictingName.At(place, name, Number.Format(other.Line + 1), Excerpt.Create(otherFile));

    public static Problem BarePath(Place place, string path) => s_barePath.At(place, Excerpt.Create(path));

    public static Problem PartHeader(Place place, string header, string part) =>
        s_partHeader.At(place, Excerpt.Create(header), Excerpt.Create(part));
}
