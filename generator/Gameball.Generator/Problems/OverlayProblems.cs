using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB3xxx: faults of overlays.</summary>
internal static class OverlayProblems
{
    private static readonly ProblemRule s_invalidTarget = Error(
        "GB3001",
        "Invalid JSONPath",
        "The path is not valid JSONPath (RFC 9535) at character {0}: {1}");

    private static readonly ProblemRule s_unknownTarget = Warning(
        "GB3002",
        "Overlay target not found",
        "The target {0} selects nothing in any document; correct it, or set 'x-gameball-optional: true' if it may be absent");

    private static readonly ProblemRule s_noActions = Error(
        "GB3003",
        "Overlay has no actions",
        "An overlay needs 'actions', a list of mappings with 'target' and 'update', 'copy' or 'remove'");

    private static readonly ProblemRule s_noTarget = Error(
        "GB3004",
        "Action has no target",
        "An action needs 'target', a JSONPath in quotes such as '$.paths[\"/orders\"].post'");

    private static readonly ProblemRule s_noEffect = Warning(
        "GB3005",
        "Action changes nothing",
        "The action has neither 'update' nor 'copy' nor 'remove: true', so it changes nothing; add one or delete the action");

    private static readonly ProblemRule s_severalEffects = Warning(
        "GB3006",
        "Action has several effects",
        "The action has {0} beside '{1}', and only the latter takes effect; make it two actions");

    private static readonly ProblemRule s_updateOfValue = Warning(
        "GB3007",
        "Update targets a single value",
        "The target is {0}, which Overlay 1.0 does not update and 1.1 replaces; the generator replaces it, so write 'overlay: 1.1.0'");

    private static readonly ProblemRule s_incompatibleUpdate = Error(
        "GB3008",
        "Update and target have different shapes",
        "The update is {0} and the document has {1}, at line {2} of '{3}'; make both the same kind, or remove the target in an earlier "
        + "action");

    private static readonly ProblemRule s_unknownName = Warning(
        "GB3009",
        "Unknown name in an overlay",
        "The name {0} is unknown here (known: {1}); correct it, or begin it with 'x-'");

    private static readonly ProblemRule s_removalOfRoot = Error(
        "GB3010",
        "Action removes a whole document",
        "The target selects the whole document, which cannot be removed; remove the document from GameballSpec");

    private static readonly ProblemRule s_notBoolean = Error(
        "GB3011",
        "Value is neither true nor false",
        "'{0}' must be 'true' or 'false', without quotes");

    private static readonly ProblemRule s_unknownExtends = Warning(
        "GB3012",
        "Overlay extends an unknown document",
        "No document has the file name of {0}, so the overlay applies to none; correct 'extends' or delete it to apply to all");

    private static readonly ProblemRule s_nothingToOverlay = Warning(
        "GB3013",
        "Overlay without a document",
        "The project has no OpenAPI document that this overlay could apply to; add one as GameballSpec");

    private static readonly ProblemRule s_noInfo = Warning(
        "GB3014",
        "Overlay has no info",
        "An overlay needs 'info' with a 'title' and a 'version'");

    private static readonly ProblemRule s_tooMuchWork = Error(
        "GB3015",
        "Action exceeds a limit",
        "The action {0}; give it a narrower target");

    private static readonly ProblemRule s_copySelectsNotOne = Error(
        "GB3016",
        "Copy source is not exactly one value",
        "The path {0} selects {1} values in '{2}', and a copy needs exactly one");

    private static readonly ProblemRule s_circularExtends = Error(
        "GB3017",
        "Overlays extend each other",
        "{0} and this overlay change each other, so neither applies; let one of them extend the API's document");

    private static readonly ProblemRule s_mixedTargets = Warning(
        "GB3018",
        "Update targets values of several kinds",
        "The target selects {0} and also {1}, at line {2} of '{3}'; mappings merge, lists grow and single values are replaced, so "
        + "write one action for each kind");

    private static readonly ProblemRule s_patternOfNothing = Warning(
        "GB3019",
        "Invalid pattern in a path",
        "The pattern {0}, at character {1} of the path, is not an I-Regexp (RFC 9485), so it matches nothing: {2}");

    public static ProblemRule[] Rules { get; } =
    [
        s_invalidTarget, s_unknownTarget, s_noActions, s_noTarget, s_noEffect, s_severalEffects, s_updateOfValue, s_incompatibleUpdate,
        s_unknownName, s_removalOfRoot, s_notBoolean, s_unknownExtends, s_nothingToOverlay, s_noInfo, s_tooMuchWork, s_copySelectsNotOne,
        s_circularExtends, s_mixedTargets, s_patternOfNothing,
    ];

    /// <param name="position">Zero-based position in the path.</param>
    public static Problem InvalidTarget(Place place, int position, string explanation) =>
        s_invalidTarget.At(place, Number.Format(position + 1), explanation);

    public static Problem UnknownTarget(Place place, string target) => s_unknownTarget.At(place, Excerpt.Create(target));

    public static Problem NoActions(Place place) => s_noActions.At(place);

    public static Problem NoTarget(Place place) => s_noTarget.At(place);

    public static Problem NoEffect(Place place) => s_noEffect.At(place);

    /// <param name="idle">The name without an effect.</param>
    /// <param name="effective">The name with an effect.</param>
    public static Problem SeveralEffects(Place place, string idle, string effective) =>
        s_severalEffects.At(place, Excerpt.Create(idle), effective);

    public static Problem UpdateOfValue(Place place, NodeKind target) => s_updateOfValue.At(place, Describe(target));

    public static Problem IncompatibleUpdate(Place place, NodeKind update, Node target) =>
        s_incompatibleUpdate.At(place, Describe(update), Describe(target.Kind), Number.Format(target.Place.Line + 1), target.Place.Path);

    /// <param name="known">The known names: <c>'target', 'update'</c>.</param>
    public static Problem UnknownName(Place place, string name, string known) => s_unknownName.At(place, Excerpt.Create(name), known);

    public static Problem RemovalOfRoot(Place place) => s_removalOfRoot.At(place);

    public static Problem NotBoolean(Place place, string name) => s_notBoolean.At(place, name);

    public static Problem UnknownExtends(Place place, string extends) => s_unknownExtends.At(place, Excerpt.Create(extends));

    public static Problem NothingToOverlay(Place place) => s_nothingToOverlay.At(place);

    public static Problem NoInfo(Place place) => s_noInfo.At(place);

    /// <param name="excess">The limit that it exceeds: <c>looks at more than 10,000,000 values</c>.</param>
    public static Problem TooMuchWork(Place place, string excess) => s_tooMuchWork.At(place, excess);

    public static Problem CopySelectsNotOne(Place place, string path, int count, string document) =>
        s_copySelectsNotOne.At(place, Excerpt.Create(path), Number.Format(count), document);

    public static Problem CircularExtends(Place place, string extends) => s_circularExtends.At(place, Excerpt.Create(extends));

    /// <param name="first">The kind of the first target.</param>
    /// <param name="other">A target of another kind.</param>
    public static Problem MixedTargets(Place place, NodeKind first, Node other) =>
        s_mixedTargets.At(place, Describe(first), Describe(other.Kind), Number.Format(other.Place.Line + 1), other.Place.Path);

    /// <param name="position">Zero-based position in the path.</param>
    public static Problem PatternOfNothing(Place place, string pattern, int position, string explanation) =>
        s_patternOfNothing.At(place, Excerpt.Create(pattern), Number.Format(position + 1), explanation);

    private static string Describe(NodeKind kind) => kind switch
    {
        NodeKind.Mapping => "a mapping",
        NodeKind.Sequence => "a list",
        NodeKind.Null => "null",
        NodeKind.Boolean => "a boolean",
        NodeKind.Number => "a number",
        _ => "a string",
    };

    private static ProblemRule Error(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Error);

    private static ProblemRule Warning(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Warning);
}
