using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB4xxx: the consuming project's settings, and failures of the generator itself.</summary>
internal static class SettingsProblems
{
    private static readonly ProblemRule s_wrongSetting = new(
        "GB4001",
        "Invalid build property",
        "The build property '{0}' is '{1}'; set it to {2}, or remove it",
        DiagnosticSeverity.Error);

    private static readonly ProblemRule s_languageVersion = new(
        "GB4002",
        "C# version too low",
        "The generated client needs C# 11 and this project compiles as C# {0}; set <LangVersion>11.0</LangVersion> or higher",
        DiagnosticSeverity.Error);

    private static readonly ProblemRule s_noDocument = new(
        "GB4003",
        "No OpenAPI document",
        "No OpenAPI document found; add <GameballSpec Include=\"api.yaml\" /> or remove <GameballBundledSpecs>",
        DiagnosticSeverity.Error);

    private static readonly ProblemRule s_failure = new(
        "GB4004",
        "Generator failure",
        "The generator failed on {0} through a defect of its own; please report it with the document and this text: {1}",
        DiagnosticSeverity.Error);

    private static readonly ProblemRule s_closedDocument = new(
        "GB4005",
        "Document cannot be opened",
        "The compiler cannot read '{0}'; check that the file exists and is a text file",
        DiagnosticSeverity.Error);

    private static readonly ProblemRule s_unknownFilter = new(
        "GB4006",
        "Unknown name in a setting",
        "The build property '{0}' names {1}, and no operation has that {2}{3}",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_manyTypes = new(
        "GB4007",
        "Documents make many types",
        "The documents make {0} types; set <GameballOperations>used</GameballOperations> to emit only the operations that this project uses",
        DiagnosticSeverity.Info);

    private static readonly ProblemRule s_libraryOfUsed = new(
        "GB4008",
        "Library with used operations only",
        "Other projects see only the operations that this library uses itself; name those that they need in GameballKeep, or set "
            + "<GameballAccessibility>internal</GameballAccessibility>",
        DiagnosticSeverity.Info);

    public static ProblemRule[] Rules { get; } =
        [s_wrongSetting, s_languageVersion, s_noDocument, s_failure, s_closedDocument, s_unknownFilter, s_manyTypes, s_libraryOfUsed];

    public static Problem WrongSetting(string property, string value, string expected) =>
        s_wrongSetting.At(null, property, value, expected);

    public static Problem LanguageVersion(string version) => s_languageVersion.At(null, version);

    public static Problem NoDocument() => s_noDocument.At(null);

    public static Problem ClosedDocument(string path) => s_closedDocument.At(null, path);

    public static Problem ManyTypes(int count) => s_manyTypes.At(null, Number.Format(count));

    public static Problem LibraryOfUsed() => s_libraryOfUsed.At(null);

    /// <param name="kind">The kind of names in the property: <c>tag</c> or <c>path</c>.</param>
    /// <param name="near">Similar names; may be empty.</param>
    public static Problem UnknownFilter(string property, string name, string kind, IReadOnlyCollection<string> near) =>
        s_unknownFilter.At(null, property, Excerpt.Create(name), kind, near.Count == 0 ? "" : "; did you mean " + Listed(near) + "?");

    /// <param name="input">The input of the failed step: a document's path, or the file to emit.</param>
    /// <param name="cause">The exception in one line.</param>
    public static Problem Failure(string input, string cause) => s_failure.At(null, input, cause);

    private static string Listed(IEnumerable<string> names) => string.Join(" or ", names.Select(name => Excerpt.Create(name)));
}
