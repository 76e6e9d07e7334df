using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>The types of a client with only what code uses, beside those of the whole client. The corpus tool links this file.</summary>
internal static partial class CutTypes
{
    private const string JsonCode = "Json";

    /// <summary>
    /// Returns the lines that the whole client's types do not have, except those of members that are JSON in this client only.
    /// </summary>
    /// <param name="whole">The texts of the whole client's types and of their JSON code, by name.</param>
    /// <param name="cut">The texts of the types of the other client.</param>
    public static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> whole, IReadOnlyDictionary<string, string> cut) =>
        cut.SelectMany(type => Differences(type.Key, whole.GetValueOrDefault(type.Key, ""), type.Value, Record(type.Key, cut)));

    private static IEnumerable<string> Differences(string type, string whole, string cut, string record)
    {
        var members = JsonMember().Matches(record).Select(match => match.Groups[1].Value).ToHashSet();
        return cut.Split('\n').Select(line => line.Trim())
            .Except(whole.Split('\n').Select(line => line.Trim()))
            .Where(line => !Words().Matches(line).Any(word => members.Contains(word.Value)))
            .Select(line => $"{type}: {line}");
    }

    /// <summary>Returns the text of a type, or of the type whose JSON code it is.</summary>
    private static string Record(string type, IReadOnlyDictionary<string, string> cut) =>
        type.EndsWith(JsonCode, StringComparison.Ordinal) && cut.TryGetValue(type[..^JsonCode.Length], out var record) ? record : cut[type];

    [GeneratedRegex(@"^\s*public (?:required )?\S.*\bRawJson\b.* @?(\w+) \{", RegexOptions.Multiline)]
    private static partial Regex JsonMember();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
