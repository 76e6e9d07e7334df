using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>The options that all import commands share.</summary>
internal sealed class ImportOptions
{
    private const int RowsOfPreview = 5;

    private readonly Argument<string> _source = new("file");
    private readonly Option<string?> _format = new("--format") { Description = "The input's format; by default from the extension." };
    private readonly Option<string?> _sheet = new("--sheet") { Description = "The sheet of an Excel file; by default the first one." };
    private readonly Option<string?> _culture = new("--culture")
    {
        Description = "The form of numbers and dates in text, such as de-DE for 1.234,56 and 31.12.2026; by default 1234.56 and 2026-12-31.",
    };

    private readonly Option<string?> _delimiter = new("--delimiter") { Description = "The separator of CSV columns; detected by default." };
    private readonly Option<string[]> _map = new("--map") { Description = "The property of a column of another name. Can occur more than once." };
    private readonly Option<string[]> _ignore = new("--ignore") { Description = "A column to ignore. Can occur more than once." };
    private readonly Option<string?> _journal = new("--journal") { Description = "The file in which the import records its steps." };
    private readonly Option<bool> _resume = new("--resume") { Description = "Resumes the import of the journal." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Reads all rows and shows the plan; sends nothing." };
    private readonly Option<int?> _preview = new("--preview")
    {
        Description = "Shows the first rows (5, or as many as given) as JSON, as they would be sent; sends nothing.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _output = new("--output")
    {
        Description = "The form of the summary: text, or json, which is then all that the standard output gets.",
    };

    private readonly Option<string?> _failed = new("--failed")
    {
        Description = "The file for rows that did not succeed; by default orders.failed.csv beside orders.csv.",
    };

    private readonly Option<string?> _baseAddress = new("--base-address") { Description = "A server other than Gameball's." };
    private readonly Option<int?> _jobs = new("--jobs") { Description = "The maximum of concurrent jobs." };
    private readonly Option<bool> _resubmitUnknown = new("--resubmit-unknown")
    {
        Description = "Resubmits rows of a file of failed rows that may have been applied.",
    };

    private readonly Option<bool> _resubmitLost = new("--resubmit-lost")
    {
        Description = "Resubmits rows after a lost response, even if Gameball does not document the effect (orders).",
    };

    public ImportOptions(RowShape shape)
    {
        _source.Description = "The rows: a CSV, JSON Lines, Excel or Parquet file, or - for standard input.\nColumns: " + shape.Describe() + ".";
        _format.AcceptOnlyFromAmong([.. Formats.Names]);
        _output.AcceptOnlyFromAmong(OutputForms.Text, OutputForms.Json);
        _culture.CompletionSources.Add(Cultures.Names.ToArray());
        _culture.HelpName = "name";
        _preview.HelpName = "rows";
        _map.HelpName = "column=property";
    }

    public void AddTo(Command command)
    {
        command.Add(_source);
        foreach (var option in new Option[]
        {
            _format, _sheet, _delimiter, _culture, _map, _ignore, _preview, _dryRun, _journal, _resume, _failed, _output, _baseAddress, _jobs,
            _resubmitUnknown, _resubmitLost,
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
        Sheet = parsed.GetValue(_sheet),
        Culture = Cultures.Find(parsed.GetValue(_culture)),
        Delimiter = DelimiterOf(parsed.GetValue(_delimiter)),
        Map = Pairs(parsed.GetValue(_map) ?? []),
        Ignore = parsed.GetValue(_ignore) ?? [],
        Journal = parsed.GetValue(_journal),
        Resume = parsed.GetValue(_resume),
        DryRun = parsed.GetValue(_dryRun),
        Preview = PreviewOf(parsed),
        IsJson = IsJson(parsed),
        Failed = parsed.GetValue(_failed),
        BaseAddress = AddressOf(parsed.GetValue(_baseAddress)),
        Jobs = parsed.GetValue(_jobs) is not < 1 ? parsed.GetValue(_jobs) : throw new UsageException("--jobs must be 1 or more."),
        ResubmitUnknown = parsed.GetValue(_resubmitUnknown),
        ResubmitLost = parsed.GetValue(_resubmitLost),
        Words = words,
    };

    /// <summary>Returns whether the command line asks for JSON; it may be invalid otherwise.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetResult(_output) is { Tokens: [{ Value: OutputForms.Json }] };

    private int? PreviewOf(ParseResult parsed)
    {
        if (parsed.GetResult(_preview) is null)
        {
            return null;
        }

        return parsed.GetValue(_dryRun)
            ? throw new UsageException("--preview shows the first rows and --dry-run reads all of them: use one at a time.")
            : (parsed.GetValue(_preview) ?? RowsOfPreview) is >= 1 and var rows
                ? rows
                : throw new UsageException("--preview must be 1 or more.");
    }

    private static char? DelimiterOf(string? text) => text switch
    {
        null => null,
        "\\t" or "tab" => '\t',
        [var only] when char.IsAscii(only) => only,
        _ => throw new UsageException("--delimiter must be one character, or tab."),
    };

    // The message does not contain the text: people paste credentials into addresses.
    private static Uri? AddressOf(string? text) =>
        text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.UserInfo.Length == 0
            ? address
            : throw new UsageException("--base-address must be an address such as https://api.gameball.co, without credentials.");

    private static Dictionary<string, string> Pairs(IEnumerable<string> maps)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var map in maps)
        {
            // A property's name has no '=', a column's may.
            var split = map.LastIndexOf('=');
            if (split <= 0 || split == map.Length - 1 || !pairs.TryAdd(map[..split].Trim(), map[(split + 1)..].Trim()))
            {
                throw new UsageException($"--map must be column=property, each column once; '{Visible.Line(map)}' is invalid.");
            }
        }

        return pairs;
    }
}
