using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>The options that all import commands share.</summary>
internal sealed class ImportOptions
{
    private readonly Argument<string> _source = new("file");
    private readonly Option<string?> _format = new("--format") { Description = "csv or jsonl; by the extension unless given." };
    private readonly Option<string?> _delimiter = new("--delimiter") { Description = "What separates columns of CSV; found out." };
    private readonly Option<string[]> _map = new("--map") { Description = "What a column of another name holds. Repeatable." };
    private readonly Option<string[]> _ignore = new("--ignore") { Description = "A column that is left out. Repeatable." };
    private readonly Option<string?> _journal = new("--journal") { Description = "Where the import writes down what it does." };
    private readonly Option<bool> _resume = new("--resume") { Description = "Goes on with the import of the journal." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Shows what would be done; sends nothing." };
    private readonly Option<string?> _failed = new("--failed")
    {
        Description = "Where rows go that did not succeed; orders.failed.csv beside orders.csv unless given.",
    };

    private readonly Option<string?> _baseAddress = new("--base-address") { Description = "Another server than Gameball's." };
    private readonly Option<int?> _jobs = new("--jobs") { Description = "The most jobs at a time." };
    private readonly Option<bool> _repeatUnknown = new("--repeat-unknown")
    {
        Description = "Sends rows of a file of failed rows again that may have been applied.",
    };

    private readonly Option<bool> _repeatLost = new("--repeat-lost")
    {
        Description = "Sends a request again whose answer was lost, where Gameball does not say what a repeat does.",
    };

    public ImportOptions(RowShape shape)
    {
        _source.Description = "The rows: a file, or - for standard input.\nColumns: " + shape.Describe() + ".";
        _format.AcceptOnlyFromAmong(Formats.Csv, Formats.JsonLines);
        _map.HelpName = "column=property";
    }

    public void AddTo(Command command)
    {
        command.Add(_source);
        foreach (var option in new Option[]
        {
            _format, _delimiter, _map, _ignore, _journal, _resume, _dryRun, _failed, _baseAddress, _jobs, _repeatUnknown, _repeatLost,
        })
        {
            command.Add(option);
        }
    }

    /// <exception cref="UsageException">A value cannot be used.</exception>
    public ImportArguments Read(ParseResult parsed, IReadOnlyList<string> words) => new()
    {
        Source = parsed.GetRequiredValue(_source),
        Format = parsed.GetValue(_format),
        Delimiter = DelimiterOf(parsed.GetValue(_delimiter)),
        Map = Pairs(parsed.GetValue(_map) ?? []),
        Ignore = parsed.GetValue(_ignore) ?? [],
        Journal = parsed.GetValue(_journal),
        Resume = parsed.GetValue(_resume),
        DryRun = parsed.GetValue(_dryRun),
        Failed = parsed.GetValue(_failed),
        BaseAddress = AddressOf(parsed.GetValue(_baseAddress)),
        Jobs = parsed.GetValue(_jobs) is not < 1 ? parsed.GetValue(_jobs) : throw new UsageException("--jobs takes 1 or more."),
        RepeatUnknown = parsed.GetValue(_repeatUnknown),
        RepeatLost = parsed.GetValue(_repeatLost),
        Words = words,
    };

    private static char? DelimiterOf(string? text) => text switch
    {
        null => null,
        "\\t" or "tab" => '\t',
        [var only] when char.IsAscii(only) => only,
        _ => throw new UsageException("--delimiter takes one character, or tab."),
    };

    // The text is not repeated in the message: people paste credentials into addresses.
    private static Uri? AddressOf(string? text) =>
        text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.UserInfo.Length == 0
            ? address
            : throw new UsageException("--base-address takes an address such as https://api.gameball.co, with no credentials in it.");

    private static Dictionary<string, string> Pairs(IEnumerable<string> maps)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var map in maps)
        {
            // A property's name has no '=', a column's may.
            var split = map.LastIndexOf('=');
            if (split <= 0 || split == map.Length - 1 || !pairs.TryAdd(map[..split].Trim(), map[(split + 1)..].Trim()))
            {
                throw new UsageException($"--map takes column=property, each column once, and not '{Visible.Line(map)}'.");
            }
        }

        return pairs;
    }
}
