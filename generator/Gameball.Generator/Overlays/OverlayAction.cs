using Gameball.Generator.Nodes;
using Gameball.Generator.Overlays.Paths;

namespace Gameball.Generator.Overlays;

/// <summary>One checked action of an overlay. It has one effect: a removal, an update, or a copy.</summary>
/// <param name="TargetText">The target as written; problems of the action have its place.</param>
/// <param name="IsRemoval">Whether the action has <c>remove: true</c>.</param>
/// <param name="Update">The value to merge into the target.</param>
/// <param name="Copy">The path in the same document to the value to merge into the target.</param>
/// <param name="CopyText">The <c>copy</c> as written.</param>
/// <param name="IsOptional">Whether the action has <c>x-gameball-optional: true</c>: the target may be missing in all documents.</param>
/// <param name="ReplacesValues">Whether the overlay's version lets an update replace a single value: 1.1 does.</param>
internal sealed record OverlayAction(
    JsonPath Target,
    Node TargetText,
    bool IsRemoval,
    Node? Update,
    JsonPath? Copy,
    Node? CopyText,
    bool IsOptional,
    bool ReplacesValues);
