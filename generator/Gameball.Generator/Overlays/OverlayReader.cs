using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Overlays.Paths;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Overlays;

/// <summary>Reads the actions of an overlay. An invalid action is ignored with a problem; the others apply.</summary>
internal sealed class OverlayReader(Node overlay, ICollection<Problem> problems)
{
    private static readonly string[] s_overlayNames = ["overlay", "info", "extends", "actions"];
    private static readonly string[] s_infoNames = ["title", "version", "description"];
    private static readonly string[] s_actionNames = ["target", "description", "update", "copy", "remove"];

    private readonly bool _replacesValues = !overlay["overlay"]!.Text.StartsWith("1.0", StringComparison.Ordinal);

    public IReadOnlyList<OverlayAction> ReadActions()
    {
        CheckNames(overlay, s_overlayNames);
        CheckInfo();
        if (overlay["actions"] is not { Kind: NodeKind.Sequence, Items.Count: > 0 } actions)
        {
            problems.Add(OverlayProblems.NoActions((overlay["actions"] ?? overlay).Place));
            return [];
        }

        return [.. actions.Items.Select(ReadAction).OfType<OverlayAction>()];
    }

    private void CheckInfo()
    {
        if (overlay["info"] is not { } info || info["title"] is null || info["version"] is null)
        {
            problems.Add(OverlayProblems.NoInfo((overlay["info"] ?? overlay).Place));
        }
        else
        {
            CheckNames(info, s_infoNames);
        }
    }

    private OverlayAction? ReadAction(Node action)
    {
        CheckNames(action, s_actionNames);
        if (action["target"] is not { Kind: NodeKind.Text } target)
        {
            problems.Add(OverlayProblems.NoTarget((action["target"] ?? action).Place));
            return null;
        }

        var copyText = action["copy"];
        var (path, copy) = (ReadPath(target), copyText is null ? null : ReadPath(copyText));
        var (isRemoval, isOptional) = (ReadFlag(action, "remove"), ReadFlag(action, "x-gameball-optional"));
        if (path is null || (copyText is not null && copy is null))
        {
            return null;
        }

        CheckEffects(action, isRemoval);
        return new(path, target, isRemoval, action["update"], copy, copyText, isOptional, _replacesValues);
    }

    private JsonPath? ReadPath(Node node)
    {
        try
        {
            var path = JsonPath.Parse(node.Text.Trim());
            foreach (var remark in path.Remarks)
            {
                problems.Add(OverlayProblems.PatternOfNothing(node.Place, remark.Pattern, remark.Position, remark.Explanation));
            }

            return path;
        }
        catch (JsonPathException failure)
        {
            problems.Add(OverlayProblems.InvalidTarget(node.Place, failure.Position, failure.Message));
            return null;
        }
    }

    private bool ReadFlag(Node action, string name)
    {
        if (action[name] is { Kind: not NodeKind.Boolean } other)
        {
            problems.Add(OverlayProblems.NotBoolean(other.Place, name));
        }

        return action[name] is { Kind: NodeKind.Boolean, Text: "true" };
    }

    private void CheckEffects(Node action, bool isRemoval)
    {
        string[] effects =
        [
            .. isRemoval ? ["remove"] : Array.Empty<string>(),
            .. new[] { "update", "copy" }.Where(name => action[name] is not null),
        ];
        if (effects.Length == 0)
        {
            problems.Add(OverlayProblems.NoEffect(action.Place));
        }

        foreach (var idle in effects.Skip(1))
        {
            problems.Add(OverlayProblems.SeveralEffects(action.Members.First(member => member.Name == idle).NamePlace, idle, effects[0]));
        }
    }

    private void CheckNames(Node mapping, string[] known)
    {
        foreach (var member in mapping.Members.Where(member => !known.Contains(member.Name)))
        {
            if (!member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                problems.Add(OverlayProblems.UnknownName(member.NamePlace, member.Name, "'" + string.Join("', '", known) + "'"));
            }
        }
    }
}
