using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB2xxx: what a document says that no client, or only part of one, can be made of.</summary>
/// <remarks>An error is for what would make wrong code or none; what degrades to a usable client is a warning.</remarks>
internal static class BindingProblems
{
    private static readonly ProblemRule s_missingReference = Warning(
        "GB2001",
        "A reference leads nowhere",
        "{0} leads nowhere, so what uses it goes without; correct the $ref or add what it names");

    private static readonly ProblemRule s_externalReference = Warning(
        "GB2002",
        "A reference leads to a file that is not there",
        "{0} leads to a file that is no document of the project, so what uses it goes without; add <GameballSpec Include={1} /> to the project, or correct the $ref");

    private static readonly ProblemRule s_circularReference = Warning(
        "GB2003",
        "References lead in a circle",
        "{0} only leads back to itself through other references and is left out; let one of them state what is meant");

    private static readonly ProblemRule s_duplicateOperation = Warning(
        "GB2004",
        "An operation stands twice",
        "{0} stands at line {1} of {2} too, and each is a method of its own; remove one, or set GameballBundledSpecs to false if your "
        + "document replaces the bundled ones");

    private static readonly ProblemRule s_conflictingSchema = Warning(
        "GB2005",
        "Two schemas of one name differ",
        "Schema {0} stands in {1} with another shape, so the type is called {2} here and {3} there; make both the same, or give one an "
        + "'x-gameball-name', which an overlay can do too");

    private static readonly ProblemRule s_conflictingSecurityScheme = Warning(
        "GB2006",
        "Two security schemes of one name differ",
        "Security scheme {0} stands in {1} with another meaning or for another server, so credentials for this one go by the name {2}; "
        + "rename one or make both the same");

    private static readonly ProblemRule s_unknownType = Warning(
        "GB2007",
        "A schema has an unknown type",
        "{0} is no JSON type, so the value becomes JsonElement; use string, number, integer, boolean, object, array or null");

    private static readonly ProblemRule s_untypedSchema = Warning(
        "GB2008",
        "A schema cannot be typed",
        "{0} cannot be typed, so the value becomes JsonElement; give one schema where a typed value is wanted");

    private static readonly ProblemRule s_selfContainedType = Warning(
        "GB2009",
        "A schema consists of nothing but itself",
        "This schema is a list or alias of itself, which C# has no type for, so the value becomes JsonElement; let an object "
        + "stand between");

    private static readonly ProblemRule s_tooDeep = Warning(
        "GB2010",
        "Schemas nest too deep",
        "Schemas nest more than {0} levels here, so the value becomes JsonElement; name a level of it as an object under "
        + "components.schemas");

    private static readonly ProblemRule s_unexpectedKind = Warning(
        "GB2011",
        "A value has the wrong kind",
        "{0} should be {1} and is left out; correct its value or its indentation");

    private static readonly ProblemRule s_unknownKey = Warning(
        "GB2012",
        "A path item has an unknown key",
        "{0} is neither an HTTP method nor a key of a path item and is left out; correct it or prefix it with 'x-'");

    private static readonly ProblemRule s_furtherResponse = Info(
        "GB2015",
        "A second successful answer has another type",
        "The successes of {0} have different bodies, so its method returns what holds any of them; let response {1} have the schema of the "
        + "first where one type is wanted");

    private static readonly ProblemRule s_unsupportedSecurityScheme = Warning(
        "GB2016",
        "A security scheme is not supported",
        "Security scheme {0} is of the kind {1}, so operations are sent without it; use apiKey, http bearer, http basic, oauth2 or "
        + "openIdConnect");

    private static readonly ProblemRule s_missingSecurityScheme = Warning(
        "GB2017",
        "A security scheme is not declared",
        "Security scheme {0} is not declared, so the operation is sent without it; declare it under components.securitySchemes");

    private static readonly ProblemRule s_duplicateOperationId = Warning(
        "GB2018",
        "An operationId stands twice",
        "operationId {0} stands in {1} too; give each operation its own");

    private static readonly ProblemRule s_undeclaredPathParameter = Warning(
        "GB2019",
        "A path parameter is not declared",
        "{0} stands in the path {1} without a declaration and becomes text; add it to the parameters with 'in: path'");

    private static readonly ProblemRule s_unusedPathParameter = Warning(
        "GB2020",
        "A path parameter is not in the path",
        "{0} is no part of the path {1} and is left out; add it to the path in braces or remove the parameter");

    private static readonly ProblemRule s_textParameter = Warning(
        "GB2021",
        "A parameter cannot be typed",
        "Parameter {0} is {1}, so its method takes it as text that goes into the request as given; add a schema");

    private static readonly ProblemRule s_unsupportedParameter = Warning(
        "GB2022",
        "A parameter is not supported",
        "Parameter {0} is left out, because {1}");

    private static readonly ProblemRule s_ownHeader = Info(
        "GB2028",
        "A header is the client's own",
        "Header parameter {0} is left out, because the client sets that header itself");

    private static readonly ProblemRule s_unusableServer = Warning(
        "GB2023",
        "A server has no usable address",
        "{0} {1}; correct it, or set the address in the client's options");

    private static readonly ProblemRule s_wrongStyle = Warning(
        "GB2050",
        "A parameter's style does not fit its place",
        "Parameter {0} has the style {1}, which its place does not have, so it is written in the place's own; use one of {2}");

    private static readonly ProblemRule s_certificate = Info(
        "GB2052",
        "A security scheme is the connection's",
        "Security scheme {0} is a client certificate, which no request carries; give it to the handler of the HttpClient");

    private static readonly ProblemRule s_noOperations = Warning(
        "GB2026",
        "No operation is left",
        "The client has no operations; check the document's paths and the settings GameballIncludeTags and GameballIncludePaths");

    private static readonly ProblemRule s_unknownExtensionKey = Error(
        "GB2030",
        "An extension has an unknown key",
        "{0} is unknown in {1}; it takes {2}");

    private static readonly ProblemRule s_wrongExtensionValue = Error(
        "GB2031",
        "An extension has a wrong value",
        "{0} should be {1}");

    private static readonly ProblemRule s_batchWithoutStatus = Error(
        "GB2032",
        "A batch has no status operation",
        "Batch {0} cannot be followed, because no operation of the client says 'x-gameball-job: status'; add that to the one that "
        + "answers for a job");

    private static readonly ProblemRule s_batchItems = Error(
        "GB2033",
        "A batch's items are no list",
        "{0} is no list among the properties of the request body; name the property that holds the rows");

    private static readonly ProblemRule s_batchMember = Error(
        "GB2034",
        "A batch's key is no property of its rows",
        "{0} is no plain value among the properties of a row{1}; name one that is, or '@' where the row itself is plain");

    private static readonly ProblemRule s_batchMaxItems = Warning(
        "GB2035",
        "A batch has no limit of rows",
        "The list {0} has no maxItems, so at most {1} rows go into one request; add the server's limit to it");

    private static readonly ProblemRule s_duplicateJob = Error(
        "GB2036",
        "A job role stands twice",
        "'x-gameball-job: {0}' stands on {1} too; leave it on the operation that the batches use");

    public static ProblemRule[] Rules { get; } =
    [
        s_missingReference, s_externalReference, s_circularReference, s_duplicateOperation, s_conflictingSchema,
        s_conflictingSecurityScheme, s_unknownType, s_untypedSchema, s_selfContainedType, s_tooDeep, s_unexpectedKind, s_unknownKey,
        s_furtherResponse, s_unsupportedSecurityScheme, s_missingSecurityScheme,
        s_duplicateOperationId, s_undeclaredPathParameter, s_unusedPathParameter, s_textParameter, s_unsupportedParameter, s_ownHeader,
        s_unusableServer, s_noOperations, s_unknownExtensionKey, s_wrongExtensionValue,
        s_wrongStyle, s_certificate,
        s_batchWithoutStatus, s_batchItems, s_batchMember, s_batchMaxItems, s_duplicateJob,
    ];

    public static Problem MissingReference(Place place, string reference) => s_missingReference.At(place, Excerpt.Create(reference));

    /// <param name="path">The file to add, as the compiler would know it.</param>
    public static Problem ExternalReference(Place place, string reference, string path) =>
        s_externalReference.At(place, Excerpt.Create(reference), Excerpt.Create(path, maxLength: 260));

    public static Problem CircularReference(Place place, string reference) => s_circularReference.At(place, Excerpt.Create(reference));

    public static Problem DuplicateOperation(Place place, string verb, string path, Place other, string otherFile) =>
        s_duplicateOperation.At(place, Excerpt.Create(verb + " " + path), Number.Format(other.Line + 1), Excerpt.Create(otherFile));

    /// <param name="type">What the type is called whose schema stands at the place.</param>
    /// <param name="otherType">What the other one is called.</param>
    public static Problem ConflictingSchema(Place place, string name, string otherFile, string type, string otherType) =>
        s_conflictingSchema.At(place, Excerpt.Create(name), Excerpt.Create(otherFile), type, otherType);

    /// <param name="key">What the credentials of the one at the place go by.</param>
    public static Problem ConflictingSecurityScheme(Place place, string name, string otherFile, string key) =>
        s_conflictingSecurityScheme.At(place, Excerpt.Create(name), Excerpt.Create(otherFile), Excerpt.Create(key));

    public static Problem UnknownType(Place place, string type) => s_unknownType.At(place, Excerpt.Create(type));

    public static Problem UntypedSchema(Place place, string what) => s_untypedSchema.At(place, what);

    public static Problem SelfContainedType(Place place) => s_selfContainedType.At(place);

    public static Problem TooDeep(Place place, int levels) => s_tooDeep.At(place, Number.Format(levels));

    public static Problem UnexpectedKind(Place place, string what, string expected) => s_unexpectedKind.At(place, what, expected);

    public static Problem UnknownKey(Place place, string key) => s_unknownKey.At(place, Excerpt.Create(key));

    public static Problem FurtherResponse(Place place, string operation, string status) =>
        s_furtherResponse.At(place, Excerpt.Create(operation), Excerpt.Create(status));

    public static Problem UnsupportedSecurityScheme(Place place, string name, string kind) =>
        s_unsupportedSecurityScheme.At(place, Excerpt.Create(name), Excerpt.Create(kind));

    public static Problem MissingSecurityScheme(Place place, string name) => s_missingSecurityScheme.At(place, Excerpt.Create(name));

    public static Problem DuplicateOperationId(Place place, string id, string otherOperation) =>
        s_duplicateOperationId.At(place, Excerpt.Create(id), Excerpt.Create(otherOperation));

    public static Problem UndeclaredPathParameter(Place place, string name, string path) =>
        s_undeclaredPathParameter.At(place, Excerpt.Create(name), Excerpt.Create(path));

    public static Problem UnusedPathParameter(Place place, string name, string path) =>
        s_unusedPathParameter.At(place, Excerpt.Create(name), Excerpt.Create(path));

    public static Problem TextParameter(Place place, string name, string what) =>
        s_textParameter.At(place, Excerpt.Create(name), what);

    public static Problem UnsupportedParameter(Place place, string name, string reason) =>
        s_unsupportedParameter.At(place, Excerpt.Create(name), reason);

    public static Problem OwnHeader(Place place, string name) => s_ownHeader.At(place, Excerpt.Create(name));

    /// <param name="reason">What is wrong with it, as the rest of a sentence that it begins.</param>
    public static Problem UnusableServer(Place place, string address, string reason) =>
        s_unusableServer.At(place, Excerpt.Create(address), reason);

    public static Problem WrongStyle(Place place, string name, string style, string styles) =>
        s_wrongStyle.At(place, Excerpt.Create(name), Excerpt.Create(style), styles);

    public static Problem Certificate(Place place, string name) => s_certificate.At(place, Excerpt.Create(name));

    public static Problem NoOperations(Place? place) => s_noOperations.At(place);

    public static Problem UnknownExtensionKey(Place place, string key, string extension, string known) =>
        s_unknownExtensionKey.At(place, Excerpt.Create(key), extension, known);

    public static Problem WrongExtensionValue(Place place, string what, string expected) => s_wrongExtensionValue.At(place, what, expected);

    public static Problem BatchWithoutStatus(Place place, string batch) => s_batchWithoutStatus.At(place, Excerpt.Create(batch));

    public static Problem BatchItems(Place place, string items) => s_batchItems.At(place, Excerpt.Create(items));

    public static Problem BatchMember(Place place, string member, string rowType) =>
        s_batchMember.At(place, Excerpt.Create(member), rowType.Length == 0 ? "" : " of " + rowType);

    public static Problem BatchMaxItems(Place place, string items, int assumed) =>
        s_batchMaxItems.At(place, Excerpt.Create(items), Number.Format(assumed));

    public static Problem DuplicateJob(Place place, string role, string otherOperation) =>
        s_duplicateJob.At(place, role, Excerpt.Create(otherOperation));

    private static ProblemRule Error(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Error);

    private static ProblemRule Warning(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Warning);

    private static ProblemRule Info(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Info);
}
