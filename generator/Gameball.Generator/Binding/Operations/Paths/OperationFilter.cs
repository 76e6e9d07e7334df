using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Binding;

/// <summary>Applies the settings GameballIncludeTags and GameballIncludePaths.</summary>
internal sealed class OperationFilter
{
    private readonly HashSet<string> _tags;
    private readonly List<IncludedPath> _paths;

    public OperationFilter(BindingSettings settings)
    {
        _tags = new(settings.IncludeTags.Select(tag => tag.Trim()), StringComparer.OrdinalIgnoreCase);
        _paths = settings.IncludePaths.Select(path => new IncludedPath(path.Trim(), path.Trim().TrimEnd('/').Split('*'))).ToList();
    }

    public bool Includes(OperationSource source) =>
        (_tags.Count == 0 || source.Tags.Any(_tags.Contains))
        && (_paths.Count == 0 || _paths.Any(path => Matches(source.Path, path.Pattern)));

    /// <summary>Reports names in the settings that no document has.</summary>
    public void Check(IReadOnlyCollection<OperationSource> all, ProblemSink problems)
    {
        var tags = all.SelectMany(source => source.Tags).ToList();
        foreach (var tag in _tags.Where(tag => !tags.Contains(tag, StringComparer.OrdinalIgnoreCase)))
        {
            problems.Add(SettingsProblems.UnknownFilter("GameballIncludeTags", tag, "tag", NearNames.Find(tag, tags)));
        }

        foreach (var (stated, _) in _paths.Where(path => !all.Any(source => Matches(source.Path, path.Pattern))))
        {
            var near = NearNames.Find(stated, all.Select(source => source.Path));
            problems.Add(SettingsProblems.UnknownFilter("GameballIncludePaths", stated, "path", near));
        }
    }

    // A path includes the paths below it: '/orders' includes '/orders/{id}', but not '/orders-archive'.
    private static bool Matches(string path, string[] pattern)
    {
        if (!path.StartsWith(pattern[0], StringComparison.Ordinal))
        {
            return false;
        }

        var position = pattern[0].Length;
        for (var i = 1; i < pattern.Length; i++)
        {
            var found = path.IndexOf(pattern[i], position, StringComparison.Ordinal);
            while (found >= 0 && i == pattern.Length - 1 && !EndsSegment(path, found + pattern[i].Length) && found < path.Length)
            {
                found = path.IndexOf(pattern[i], found + 1, StringComparison.Ordinal);
            }

            if (found < 0)
            {
                return false;
            }

            position = found + pattern[i].Length;
        }

        return EndsSegment(path, position);
    }

    private static bool EndsSegment(string path, int position) => position == path.Length || path[position] == '/';

    private sealed record IncludedPath(string Stated, string[] Pattern);
}
