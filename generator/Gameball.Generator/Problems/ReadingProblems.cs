using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB1xxx: faults that prevent the reader from reading a file, or a place in it, as an OpenAPI document.</summary>
internal static class ReadingProblems
{
    private static readonly ProblemRule s_emptyDocument = Error(
        "GB1001",
        "Empty document",
        "The document is empty; begin it with 'openapi: 3.1.0' or 'overlay: 1.0.0'");

    private static readonly ProblemRule s_documentTooLarge = Error(
        "GB1002",
        "Document too large",
        "The document has {0} characters; the limit is {1}: split it into several documents");

    private static readonly ProblemRule s_invalidYaml = Error(
        "GB1003",
        "Invalid YAML",
        "Invalid YAML: {0}");

    private static readonly ProblemRule s_invalidJson = Error(
        "GB1004",
        "Invalid JSON",
        "Invalid JSON: {0} is expected here, and the document has {1}");

    private static readonly ProblemRule s_duplicateKey = Warning(
        "GB1005",
        "Duplicate key",
        "The key {0} occurs in this mapping already, at line {1}; the last one is used, so rename or remove one of the two");

    private static readonly ProblemRule s_nestedTooDeep = Error(
        "GB1006",
        "Document nested too deep",
        "More than {0} levels are nested here; move inner schemas to 'components' and refer to them");

    private static readonly ProblemRule s_tooMuchRepeated = Error(
        "GB1007",
        "Aliases repeat too many values",
        "The aliases up to here repeat more than {0} values; use '$ref' instead of an alias for large values");

    private static readonly ProblemRule s_unknownAnchor = Warning(
        "GB1008",
        "Alias without an anchor",
        "The alias {0} has no anchor before it and is read as a string; put it in quotes, or write '&' and the name in front of the "
        + "value that it refers to");

    private static readonly ProblemRule s_recursiveAlias = Warning(
        "GB1009",
        "Alias inside its own anchor",
        "The alias {0} refers to a value that contains the alias, so it is read as null; use '$ref' for a schema that refers to itself");

    private static readonly ProblemRule s_nameNotText = Warning(
        "GB1010",
        "Key is a list or a mapping",
        "A key must be a string, but this one is a list or a mapping, so the member is ignored; put a string with braces or brackets "
        + "in quotes");

    private static readonly ProblemRule s_severalDocuments = Warning(
        "GB1011",
        "Several documents in one file",
        "The file holds several YAML documents and only the first is used; move each to a file of its own");

    private static readonly ProblemRule s_invalidMerge = Warning(
        "GB1012",
        "Merge key without a mapping",
        "The merge key '<<' takes an alias of a mapping, or a list of such aliases, so this one is ignored; put '<<' in quotes if it "
        + "is a plain name");

    private static readonly ProblemRule s_unknownTag = Warning(
        "GB1013",
        "Unknown YAML tag",
        "The tag {0} is ignored and the value is read without it; tags neither include nor convert anything, so write the value itself");

    private static readonly ProblemRule s_invalidCharacter = Warning(
        "GB1014",
        "Invalid character",
        "The character {0} is not allowed in a string, but is read all the same; save the file as UTF-8, or write an escape for it");

    private static readonly ProblemRule s_rootNotMapping = Error(
        "GB1015",
        "Document root is not a mapping",
        "The document is {0}; an OpenAPI document is a mapping that begins with 'openapi: 3.1.0'");

    private static readonly ProblemRule s_notOpenApi = Error(
        "GB1016",
        "Not an OpenAPI document",
        "The document has neither 'openapi', 'swagger' nor 'overlay' at its root and no other document refers to it; begin it with 'openapi: "
        + "3.1.0', refer to it with '$ref', or remove it from GameballSpec");

    private static readonly ProblemRule s_swagger = Error(
        "GB1017",
        "Unsupported Swagger version",
        "Swagger version {0} is not supported; convert the document to Swagger 2.0 or OpenAPI 3 first");

    private static readonly ProblemRule s_unsupportedVersion = Error(
        "GB1018",
        "Unsupported document version",
        "{0} version {1} is not supported; convert the document to one of {2}");

    private static readonly ProblemRule s_unknownVersion = Warning(
        "GB1019",
        "Unknown document version",
        "{0} version {1} is unknown and is read as {2}; additions of that version are ignored");

    private static readonly ProblemRule s_looseJson = Warning(
        "GB1020",
        "Document is not strict JSON",
        "JSON does not allow {0}; the generator reads the document all the same, other tools may not, so correct it");

    public static ProblemRule[] Rules { get; } =
    [
        s_emptyDocument, s_documentTooLarge, s_invalidYaml, s_invalidJson, s_duplicateKey, s_nestedTooDeep,
        s_tooMuchRepeated, s_unknownAnchor, s_recursiveAlias, s_nameNotText, s_severalDocuments, s_invalidMerge,
        s_unknownTag, s_invalidCharacter, s_rootNotMapping, s_notOpenApi, s_swagger, s_unsupportedVersion,
        s_unknownVersion, s_looseJson,
    ];

    public static Problem EmptyDocument(Place place) => s_emptyDocument.At(place);

    public static Problem DocumentTooLarge(Place place, int length, int limit) =>
        s_documentTooLarge.At(place, Number.Format(length), Number.Format(limit));

    /// <param name="explanation">The fault and the remedy, as one sentence without its full stop.</param>
    public static Problem InvalidYaml(Place place, string explanation) => s_invalidYaml.At(place, explanation);

    public static Problem InvalidJson(Place place, string expected, string found) => s_invalidJson.At(place, expected, found);

    /// <param name="construct">The construct that JSON does not allow: <c>comments</c>.</param>
    public static Problem LooseJson(Place place, string construct) => s_looseJson.At(place, construct);

    public static Problem DuplicateKey(Place place, string name, Place first) =>
        s_duplicateKey.At(place, Excerpt.Create(name), Number.Format(first.Line + 1));

    public static Problem NestedTooDeep(Place place, int limit) => s_nestedTooDeep.At(place, Number.Format(limit));

    public static Problem TooMuchRepeated(Place place, int limit) => s_tooMuchRepeated.At(place, Number.Format(limit));

    public static Problem UnknownAnchor(Place place, string name) => s_unknownAnchor.At(place, Excerpt.Create("*" + name));

    public static Problem RecursiveAlias(Place place, string name) => s_recursiveAlias.At(place, Excerpt.Create("*" + name));

    public static Problem NameNotText(Place place) => s_nameNotText.At(place);

    public static Problem SeveralDocuments(Place place) => s_severalDocuments.At(place);

    public static Problem InvalidMerge(Place place) => s_invalidMerge.At(place);

    public static Problem UnknownTag(Place place, string tag) => s_unknownTag.At(place, Excerpt.Create(tag));

    public static Problem InvalidCharacter(Place place, char character) => s_invalidCharacter.At(place, Excerpt.Create(character.ToString()));

    /// <param name="kind">What the root is instead: <c>a list</c>.</param>
    public static Problem RootNotMapping(Place place, string kind) => s_rootNotMapping.At(place, kind);

    public static Problem NotOpenApi(Place place) => s_notOpenApi.At(place);

    public static Problem Swagger(Place place, string version) => s_swagger.At(place, Excerpt.Create(version));

    /// <param name="supported">The versions that are read: <c>3.0, 3.1, 3.2</c>.</param>
    public static Problem UnsupportedVersion(Place place, string format, string version, string supported) =>
        s_unsupportedVersion.At(place, format, Excerpt.Create(version), supported);

    /// <param name="readAs">The version that it is taken for.</param>
    public static Problem UnknownVersion(Place place, string format, string version, string readAs) =>
        s_unknownVersion.At(place, format, Excerpt.Create(version), readAs);

    private static ProblemRule Error(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Error);

    private static ProblemRule Warning(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Warning);
}
