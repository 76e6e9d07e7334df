using Gameball.Generator.Nodes;
using Gameball.Generator.Overlays.Paths;

namespace Gameball.Generator.Overlays;

/// <summary>One action of an overlay, checked. Of its effects one counts: removal, or an update, or a copy.</summary>
/// <param name="TargetText">The target as written, where problems of the action stand.</param>
/// <param name="IsRemoval"><c>remove: true</c>.</param>
/// <param name="Update">What to merge into the target.</param>
/// <param name="Copy">What to merge into the target, taken from the same document; beside <paramref name="CopyText"/>.</param>
/// <param name="IsOptional"><c>x-gameball-optional: true</c>: the target may be in no document.</param>
/// <param name="ReplacesValues">Whether the overlay is of a version that lets an update replace a single value: 1.1.</param>
internal sealed record OverlayAction(
    JsonPath Target,
    Node TargetText,
    bool IsRemoval,
    Node? Update,
    JsonPath? Copy,
    Node? CopyText,
    bool IsOptional,
    bool ReplacesValues);
