using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Telemetry;

/// <summary><c>docs/telemetry.md</c> lists exactly the names that telemetry uses.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Root(), "docs", "telemetry.md"));

    [Fact]
    public void MetricsMatchThePage() =>
        Names("| metric |").Where(static name => !name.StartsWith("gameball.redis.", StringComparison.Ordinal))
            .ShouldBe(Constants(typeof(TelemetryNames.Metric)), ignoreOrder: true);

    [Fact]
    public void SpansMatchThePage() =>
        Names("| span |").Where(name => name.StartsWith("gameball.", StringComparison.Ordinal))
            .ShouldBe(Constants(typeof(TelemetryNames.Span)), ignoreOrder: true);

    [Fact]
    public void AttributesMatchThePage() =>
        Names("| attribute |").Concat(Names("| metric |", column: 3)).Where(name => name.Contains('.')).Distinct()
            .ShouldBe(Constants(typeof(TelemetryNames.Tag)), ignoreOrder: true);

    [Fact]
    public void LogEventsMatchThePageWithTheirLevels()
    {
        var written = typeof(Log).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => (method.Name, Event: method.GetCustomAttribute<LoggerMessageAttribute>()!))
            .Select(method => $"{method.Event.EventId} {method.Event.Level} {method.Name}");

        // From 300 on they belong to dependency injection, from 400 on to the limiter over Redis.
        Rows("| id |").Select(row => $"{row[0]} {row[1]} {row[2].Trim('`')}").Where(row => row[0] is not ('3' or '4'))
            .ShouldBe(written, ignoreOrder: true);
    }

    private static string[] Constants(Type names) => [.. names.GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    private static string[] Names(string table, int column = 0) =>
        [.. Rows(table).SelectMany(row => Code().Matches(row[column]).Select(match => match.Groups[1].Value))];

    private static string[][] Rows(string table) =>
    [
        .. s_page[s_page.IndexOf(table, StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|').Skip(1).Select(cell => cell.Trim()).ToArray()),
    ];

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Gameball.Generated.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
