using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Overlays.Paths;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Overlays;

/// <summary>
/// Applies every OpenAPI Overlay (1.0 and 1.1) among the documents to the others. An action applies to each OpenAPI document
/// that has its target, so one overlay covers an API that is split into files. A fragment file or an overlay changes only by
/// an overlay that <c>extends</c> it.
/// </summary>
internal sealed class OverlayApplier
{
    private readonly List<Problem> _problems = [];
    private readonly SelectionBudget _budget = new(OverlayLimits.MaxSelected);
    private readonly List<OverlayTarget> _targets;
    private readonly List<SourceDocument> _overlays;
    private readonly HashSet<SourceDocument> _started = [];

    private OverlayApplier(IEnumerable<SourceDocument> documents)
    {
        var sorted = documents.OrderBy(document => document.Path, StringComparer.Ordinal).ToList();
        _targets = [.. sorted.Where(document => document.Kind != DocumentKind.Overlay).Select(Target)];
        _overlays = [.. sorted.Where(document => document.Kind == DocumentKind.Overlay).OrderByDescending(overlay => overlay.IsBundled)];
    }

    /// <param name="documents">All documents, in any order. Bundled overlays apply first, so that a user's overlays override them.</param>
    public static OverlayResult Apply(IReadOnlyList<SourceDocument> documents)
    {
        var applier = new OverlayApplier(documents);
        foreach (var overlay in applier._overlays.Where(overlay => !applier.ChangesOverlay(overlay)))
        {
            applier.Apply(applier.Changed(overlay));
        }

        // Two overlays that extend each other remain: neither can apply first.
        foreach (var overlay in applier._overlays.Where(overlay => !applier._started.Contains(overlay)))
        {
            applier._problems.Add(OverlayProblems.CircularExtends(overlay.Root!["extends"]!.Place, overlay.Root["extends"]!.Text));
        }

        return new([.. applier._targets.Select(target => target.Document)], applier._problems.ToEquatableArray());
    }

    private OverlayTarget Target(SourceDocument document) => new(document, _budget, _problems);

    private bool ChangesOverlay(SourceDocument overlay) => _overlays.Exists(other => other != overlay && Extends(overlay, other));

    /// <summary>Returns the overlay after the overlays that change it, which others may have changed before.</summary>
    private Node Changed(SourceDocument overlay)
    {
        _started.Add(overlay);
        var target = Target(overlay);
        foreach (var other in _overlays.Where(other => other != overlay && Extends(other, overlay)))
        {
            if (!_started.Contains(other))
            {
                Apply(new OverlayReader(Changed(other), _problems).ReadActions(), [target]);
            }
        }

        return target.Document.Root!;
    }

    private void Apply(Node overlay)
    {
        var actions = new OverlayReader(overlay, _problems).ReadActions();
        var extends = overlay["extends"];
        var targets = _targets.FindAll(
            target => extends is null ? target.Document.Kind == DocumentKind.OpenApi : IsNamed(target.Document, extends.Text));
        if (targets.Count > 0)
        {
            Apply(actions, targets);
        }
        else
        {
            _problems.Add(extends is not null && _targets.Exists(target => target.Document.Kind == DocumentKind.OpenApi)
                ? OverlayProblems.UnknownExtends(extends.Place, extends.Text)
                : OverlayProblems.NothingToOverlay(overlay.Place));
        }
    }

    private void Apply(IEnumerable<OverlayAction> actions, List<OverlayTarget> targets)
    {
        foreach (var action in actions)
        {
            Apply(action, targets);
        }
    }

    private void Apply(OverlayAction action, List<OverlayTarget> targets)
    {
        try
        {
            // Count evaluates every document, even when the first one has the target.
            if (targets.Count(target => target.Apply(action)) == 0 && !action.IsOptional)
            {
                _problems.Add(OverlayProblems.UnknownTarget(action.TargetText.Place, action.TargetText.Text));
            }
        }
        catch (OverBudgetException failure)
        {
            _problems.Add(OverlayProblems.TooMuchWork(action.TargetText.Place, failure.Message));
        }
    }

    private static bool Extends(SourceDocument overlay, SourceDocument other) =>
        overlay.Root!["extends"] is { Kind: NodeKind.Text } extends && IsNamed(other, extends.Text);

    private static bool IsNamed(SourceDocument document, string reference) => document.Root is not null
        && Uri.UnescapeDataString(FileName(reference.Split('?', '#')[0]))
            .Equals(FileName(document.Path), StringComparison.OrdinalIgnoreCase);

    // For a path with slashes or backslashes, or a URI.
    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
