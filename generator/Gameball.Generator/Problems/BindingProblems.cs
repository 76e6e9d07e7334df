using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB2xxx: parts of a document that the client cannot have, or only in a reduced form.</summary>
/// <remarks>An error is a fault that would lead to wrong code or to none; a fault that leaves a usable client is a warning.</remarks>
internal static class BindingProblems
{
    private static readonly ProblemRule s_missingReference = Warning(
        "GB2001",
        "Unresolved $ref",
        "{0} is not found, so everything that uses it is generated without it; correct the $ref or add its target");

    private static readonly ProblemRule s_externalReference = Warning(
        "GB2002",
        "$ref to a file outside the project",
        "{0} is in a file that is not a document of the project, so everything that uses it is generated without it; add <GameballSpec "
        + "Include={1} /> to the project, or correct the $ref");

    private static readonly ProblemRule s_circularReference = Warning(
        "GB2003",
        "Circular $ref",
        "{0} leads back to itself through other references only and is ignored; write out the value in one of them");

    private static readonly ProblemRule s_duplicateOperation = Warning(
        "GB2004",
        "Duplicate operation",
        "{0} is also at line {1} of {2}, and each becomes a method of its own; remove one, or set GameballBundledSpecs to false if "
        + "your document replaces the bundled ones");

    private static readonly ProblemRule s_conflictingSchema = Warning(
        "GB2005",
        "Schemas with one name differ",
        "Schema {0} has another shape in {1}, so the type is called {2} here and {3} there; make both the same, or give one an "
        + "'x-gameball-name', which an overlay can do too");

    private static readonly ProblemRule s_conflictingSecurityScheme = Warning(
        "GB2006",
        "Security schemes with one name differ",
        "Security scheme {0} has another meaning or another server in {1}, so the credentials for this one have the name {2}; rename "
        + "one or make both the same");

    private static readonly ProblemRule s_unknownType = Warning(
        "GB2007",
        "Unknown schema type",
        "{0} is not a JSON type, so the value becomes JsonElement; use string, number, integer, boolean, object, array or null");

    private static readonly ProblemRule s_untypedSchema = Warning(
        "GB2008",
        "Schema cannot be typed",
        "{0} cannot be typed, so the value becomes JsonElement; write one schema if you want a typed value");

    private static readonly ProblemRule s_selfContainedType = Warning(
        "GB2009",
        "Schema contains only itself",
        "This schema is a list or alias of itself, for which C# has no type, so the value becomes JsonElement; put an object in between");

    private static readonly ProblemRule s_tooDeep = Warning(
        "GB2010",
        "Schemas nested too deep",
        "More than {0} levels of schemas are nested here, so the value becomes JsonElement; declare one level as an object under "
        + "components.schemas");

    private static readonly ProblemRule s_unexpectedKind = Warning(
        "GB2011",
        "Value of the wrong kind",
        "{0} should be {1} and is ignored; correct its value or its indentation");

    private static readonly ProblemRule s_unknownKey = Warning(
        "GB2012",
        "Unknown key in a path item",
        "{0} is neither an HTTP method nor a key of a path item and is ignored; correct it or prefix it with 'x-'");

    private static readonly ProblemRule s_furtherResponse = Info(
        "GB2015",
        "Successful responses differ",
        "The successful responses of {0} have different bodies, so its method returns a type that holds any of them; give response {1} "
        + "the schema of the first one if you want one type");

    private static readonly ProblemRule s_unsupportedSecurityScheme = Warning(
        "GB2016",
        "Unsupported security scheme",
        "Security scheme {0} has the unsupported kind {1}, so operations are sent without it; use apiKey, http bearer, http basic, "
        + "oauth2 or openIdConnect");

    private static readonly ProblemRule s_missingSecurityScheme = Warning(
        "GB2017",
        "Undeclared security scheme",
        "Security scheme {0} is not declared, so the operation is sent without it; declare it under components.securitySchemes, in Swagger 2.0 under "
        + "securityDefinitions");

    private static readonly ProblemRule s_duplicateOperationId = Warning(
        "GB2018",
        "Duplicate operationId",
        "operationId {0} is also the id of {1}; give each operation its own");

    private static readonly ProblemRule s_undeclaredPathParameter = Warning(
        "GB2019",
        "Undeclared path parameter",
        "{0} occurs in the path {1} without a declaration and becomes a string; add it to the parameters with 'in: path'");

    private static readonly ProblemRule s_unusedPathParameter = Warning(
        "GB2020",
        "Path parameter is not in the path",
        "{0} does not occur in the path {1} and is ignored; add it to the path in braces or remove the parameter");

    private static readonly ProblemRule s_textParameter = Warning(
        "GB2021",
        "Parameter cannot be typed",
        "Parameter {0} is {1}, so its method takes a string and sends it unchanged; add a schema");

    private static readonly ProblemRule s_unsupportedParameter = Warning(
        "GB2022",
        "Unsupported parameter",
        "Parameter {0} is ignored, because {1}");

    private static readonly ProblemRule s_ownHeader = Info(
        "GB2028",
        "Header set by the client",
        "Header parameter {0} is ignored, because the client sets that header itself");

    private static readonly ProblemRule s_unusableServer = Warning(
        "GB2023",
        "Unusable server address",
        "{0} {1}; correct it, or set the address in the client's options");

    private static readonly ProblemRule s_wrongStyle = Warning(
        "GB2050",
        "Parameter style does not fit its location",
        "Parameter {0} has the style {1}, which its location does not allow, so the default style of the location is used; use one of "
        + "{2}");

    private static readonly ProblemRule s_certificate = Info(
        "GB2052",
        "Security scheme of the connection",
        "Security scheme {0} is a client certificate, which belongs to the connection and not to a request; give the certificate to "
        + "the handler of the HttpClient");

    private static readonly ProblemRule s_noOperations = Warning(
        "GB2026",
        "No operations",
        "The client has no operations; check the document's paths and the settings GameballIncludeTags and GameballIncludePaths");

    private static readonly ProblemRule s_unknownExtensionKey = Error(
        "GB2030",
        "Unknown key in an extension",
        "{0} is unknown in {1}; it takes {2}");

    private static readonly ProblemRule s_wrongExtensionValue = Error(
        "GB2031",
        "Wrong value in an extension",
        "{0} should be {1}");

    private static readonly ProblemRule s_batchWithoutStatus = Error(
        "GB2032",
        "Batch has no status operation",
        "Batch {0} is not generated, because no operation of the client has 'x-gameball-job: status'; add that to the operation that "
        + "returns the state of a job");

    private static readonly ProblemRule s_batchItems = Error(
        "GB2033",
        "Batch items are not a list",
        "{0} is not a list among the properties of the request body; name the property that holds the rows");

    private static readonly ProblemRule s_batchMember = Error(
        "GB2034",
        "Batch key is not a property of the rows",
        "{0} is not a plain value among the properties of a row{1}; name one that is, or '@' if the row itself is plain");

    private static readonly ProblemRule s_batchMaxItems = Warning(
        "GB2035",
        "Batch has no row limit",
        "The list {0} has no maxItems, so at most {1} rows go into one request; add the server's limit to it");

    private static readonly ProblemRule s_duplicateJob = Error(
        "GB2036",
        "Duplicate job role",
        "{1} has 'x-gameball-job: {0}' too; leave it on the operation that the batches use");

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

    /// <param name="path">The path of the file to add, as the compiler would see it.</param>
    public static Problem ExternalReference(Place place, string reference, string path) =>
        s_externalReference.At(place, Excerpt.Create(reference), Excerpt.Create(path, maxLength: 260));

    public static Problem CircularReference(Place place, string reference) => s_circularReference.At(place, Excerpt.Create(reference));

    public static Problem DuplicateOperation(Place place, string verb, string path, Place other, string otherFile) =>
        s_duplicateOperation.At(place, Excerpt.Create(verb + " " + path), Number.Format(other.Line + 1), Excerpt.Create(otherFile));

    /// <param name="type">The name of the type for the schema at the place.</param>
    /// <param name="otherType">The name of the other type.</param>
    public static Problem ConflictingSchema(Place place, string name, string otherFile, string type, string otherType) =>
        s_conflictingSchema.At(place, Excerpt.Create(name), Excerpt.Create(otherFile), type, otherType);

    /// <param name="key">The name under which the credentials of the scheme at the place are set.</param>
    public static Problem ConflictingSecurityScheme(Place place, string name, string otherFile, string key) =>
        s_conflictingSecurityScheme.At(place, Excerpt.Create(name), Excerpt.Create(otherFile), Excerpt.Create(key));

    public static Problem UnknownType(Place place, string type) => s_unknownType.At(place, Excerpt.Create(type));

    public static Problem UntypedSchema(Place place, string subject) => s_untypedSchema.At(place, subject);

    public static Problem SelfContainedType(Place place) => s_selfContainedType.At(place);

    public static Problem TooDeep(Place place, int levels) => s_tooDeep.At(place, Number.Format(levels));

    public static Problem UnexpectedKind(Place place, string subject, string expected) => s_unexpectedKind.At(place, subject, expected);

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

    public static Problem TextParameter(Place place, string name, string fault) =>
        s_textParameter.At(place, Excerpt.Create(name), fault);

    public static Problem UnsupportedParameter(Place place, string name, string reason) =>
        s_unsupportedParameter.At(place, Excerpt.Create(name), reason);

    public static Problem OwnHeader(Place place, string name) => s_ownHeader.At(place, Excerpt.Create(name));

    /// <param name="reason">The fault, as the rest of a sentence that begins with the address.</param>
    public static Problem UnusableServer(Place place, string address, string reason) =>
        s_unusableServer.At(place, Excerpt.Create(address), reason);

    public static Problem WrongStyle(Place place, string name, string style, string styles) =>
        s_wrongStyle.At(place, Excerpt.Create(name), Excerpt.Create(style), styles);

    public static Problem Certificate(Place place, string name) => s_certificate.At(place, Excerpt.Create(name));

    public static Problem NoOperations(Place? place) => s_noOperations.At(place);

    public static Problem UnknownExtensionKey(Place place, string key, string extension, string known) =>
        s_unknownExtensionKey.At(place, Excerpt.Create(key), extension, known);

    public static Problem WrongExtensionValue(Place place, string subject, string expected) => s_wrongExtensionValue.At(place, subject, expected);

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
