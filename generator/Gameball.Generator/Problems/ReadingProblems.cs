using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB1xxx: what keeps a file, or a place of it, from being read as an OpenAPI document.</summary>
internal static class ReadingProblems
{
    private static readonly ProblemRule s_emptyDocument = Error(
        "GB1001",
        "The document is empty",
        "The document holds nothing; it should begin with 'openapi: 3.1.0' or 'overlay: 1.0.0'");

    private static readonly ProblemRule s_documentTooLarge = Error(
        "GB1002",
        "The document is too large",
        "The document has {0} characters and the most that is read is {1}; split it into several documents");

    private static readonly ProblemRule s_invalidYaml = Error(
        "GB1003",
        "The document is not valid YAML",
        "This is not valid YAML: {0}");

    private static readonly ProblemRule s_invalidJson = Error(
        "GB1004",
        "The document is not valid JSON",
        "This is not valid JSON: {0} is expected here, and the document has {1}");

    private static readonly ProblemRule s_duplicateKey = Warning(
        "GB1005",
        "A name stands twice in one mapping",
        "The name {0} stands in this mapping already, at line {1}; the last one counts, so rename or remove one of the two");

    private static readonly ProblemRule s_nestedTooDeep = Error(
        "GB1006",
        "The document is nested too deep",
        "More than {0} levels are nested here; move inner schemas to 'components' and refer to them");

    private static readonly ProblemRule s_tooMuchRepeated = Error(
        "GB1007",
        "Aliases repeat too much",
        "The aliases up to here repeat more than {0} values; use '$ref' instead of an alias for large parts");

    private static readonly ProblemRule s_unknownAnchor = Warning(
        "GB1008",
        "An alias has no anchor",
        "The alias {0} has no anchor before it and is read as text; put it in quotes, or write '&' and the name in front of the value that is meant");

    private static readonly ProblemRule s_recursiveAlias = Warning(
        "GB1009",
        "An alias stands inside its own anchor",
        "The alias {0} stands for a value that contains it and is read as null; use '$ref' for a schema that refers to itself");

    private static readonly ProblemRule s_nameNotText = Warning(
        "GB1010",
        "A name is a list or a mapping",
        "A name must be plain text, and here a list or a mapping stands in its place, so the member is left out; put a text with braces or brackets in quotes");

    private static readonly ProblemRule s_severalDocuments = Warning(
        "GB1011",
        "The file holds several documents",
        "The file holds several YAML documents and only the first is used; move each to a file of its own");

    private static readonly ProblemRule s_invalidMerge = Warning(
        "GB1012",
        "A merge takes in no mapping",
        "The merge key '<<' takes an alias of a mapping, or a list of such aliases, and is left out; put '<<' in quotes where a name is meant");

    private static readonly ProblemRule s_unknownTag = Warning(
        "GB1013",
        "A tag means nothing here",
        "The tag {0} is passed over and the value is read as it stands; nothing is included or converted, so write the value itself");

    private static readonly ProblemRule s_invalidCharacter = Warning(
        "GB1014",
        "The document holds a character that text cannot hold",
        "The character {0} has no place in a text and is read all the same; save the file as UTF-8, or write an escape for it");

    private static readonly ProblemRule s_rootNotMapping = Error(
        "GB1015",
        "The document is no mapping",
        "The document is {0}; an OpenAPI document is a mapping that begins with 'openapi: 3.1.0'");

    private static readonly ProblemRule s_notOpenApi = Error(
        "GB1016",
        "The document is not an OpenAPI document",
        "The document has neither 'openapi' nor 'overlay' at its root and no other document refers to it; begin it with "
        + "'openapi: 3.1.0', refer to it with '$ref', or take it out of GameballSpec");

    private static readonly ProblemRule s_swagger = Error(
        "GB1017",
        "The document is Swagger 2.0",
        "Swagger {0} documents are not read; convert the document to OpenAPI 3 first, for example with 'npx swagger2openapi'");

    private static readonly ProblemRule s_unsupportedVersion = Error(
        "GB1018",
        "The document's version is not supported",
        "The {0} version {1} is not one that is read ({2})");

    private static readonly ProblemRule s_unknownVersion = Warning(
        "GB1019",
        "The document's version is unknown",
        "The {0} version {1} is not known and is read as {2}; what is new in it is passed over");

    private static readonly ProblemRule s_looseJson = Warning(
        "GB1020",
        "The document is not strict JSON",
        "JSON has no {0}; it is read as what was meant, which other tools may not do, so correct it");

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

    /// <param name="explanation">What is wrong and what to do, as one sentence without its full stop.</param>
    public static Problem InvalidYaml(Place place, string explanation) => s_invalidYaml.At(place, explanation);

    public static Problem InvalidJson(Place place, string expected, string found) => s_invalidJson.At(place, expected, found);

    /// <param name="what">What JSON does not have: <c>comments</c>.</param>
    public static Problem LooseJson(Place place, string what) => s_looseJson.At(place, what);

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
