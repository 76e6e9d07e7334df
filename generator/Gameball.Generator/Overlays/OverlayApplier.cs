using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Overlays.Paths;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Overlays;

/// <summary>
/// Applies every OpenAPI Overlay (1.0 and 1.1) among the documents to the OpenAPI documents. An action applies to each
/// document that has its target, so one overlay serves an API that is split into files.
/// </summary>
internal static class OverlayApplier
{
    /// <param name="documents">All documents, in any order. Bundled overlays apply first, so that a user's have the last word.</param>
    public static OverlayResult Apply(IReadOnlyList<SourceDocument> documents)
    {
        var problems = new List<Problem>();
        var budget = new SelectionBudget(OverlayLimits.MaxSelected);
        var sorted = documents.Where(document => document.Root is not null)
            .OrderBy(document => document.Path, StringComparer.Ordinal)
            .ToList();
        var targets = sorted.Where(document => document.Kind == DocumentKind.OpenApi)
            .Select(document => new OverlayTarget(document, budget, problems))
            .ToList();
        var overlays = sorted.Where(document => document.Kind == DocumentKind.Overlay).OrderByDescending(overlay => overlay.IsBundled);
        foreach (var overlay in overlays)
        {
            Apply(overlay.Root!, targets, problems);
        }

        return new([.. targets.Select(target => target.Document)], problems.ToEquatableArray());
    }

    private static void Apply(Node overlay, List<OverlayTarget> targets, List<Problem> problems)
    {
        var actions = new OverlayReader(overlay, problems).ReadActions();
        if (targets.Count == 0)
        {
            problems.Add(OverlayProblems.NothingToOverlay(overlay.Place));
            return;
        }

        if (overlay["extends"] is { } extends)
        {
            targets = targets.FindAll(target => IsNamed(target.Document, extends.Text));
            if (targets.Count == 0)
            {
                problems.Add(OverlayProblems.UnknownExtends(extends.Place, extends.Text));
                return;
            }
        }

        foreach (var action in actions)
        {
            Apply(action, targets, problems);
        }
    }

    private static void Apply(OverlayAction action, List<OverlayTarget> targets, List<Problem> problems)
    {
        try
        {
            // Every document, also when the first has it: no short cut.
            if (targets.Count(target => target.Apply(action)) == 0 && !action.IsOptional)
            {
                problems.Add(OverlayProblems.UnknownTarget(action.TargetText.Place, action.TargetText.Text));
            }
        }
        catch (OverBudgetException failure)
        {
            problems.Add(OverlayProblems.TooMuchWork(action.TargetText.Place, failure.Message));
        }
    }

    private static bool IsNamed(SourceDocument document, string reference) =>
        Uri.UnescapeDataString(FileName(reference.Split('?', '#')[0])).Equals(FileName(document.Path), StringComparison.OrdinalIgnoreCase);

    // Of a path of either system, or of a URI.
    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
