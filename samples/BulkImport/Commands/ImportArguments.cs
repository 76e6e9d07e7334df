using System;
using System.Collections.Generic;

namespace Gameball.BulkImport;

/// <summary>The values of the command line.</summary>
internal sealed record ImportArguments
{
    /// <summary>The path of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The input's path, or <see cref="StandardInput"/>.</summary>
    public required string Source { get; init; }

    /// <summary>One of <see cref="Formats.Names"/>; <see langword="null"/>: by the extension.</summary>
    public string? Format { get; init; }

    /// <summary>The sheet of an Excel file; <see langword="null"/>: the first visible one.</summary>
    public string? Sheet { get; init; }

    /// <summary>The form of numbers and dates in text.</summary>
    public TextCulture Culture { get; init; } = TextCulture.Plain;

    public char? Delimiter { get; init; }

    /// <summary>Properties by the column that holds them.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>The ignored columns.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    public string? Journal { get; init; }

    public bool Resume { get; init; }

    public bool DryRun { get; init; }

    /// <summary>The number of rows to show instead of sending any; <see langword="null"/>: the import runs.</summary>
    public int? Preview { get; init; }

    /// <summary>Whether the summary is JSON, and nothing else is written to the output.</summary>
    public bool IsJson { get; init; }

    /// <summary>The file for rows that did not succeed; <see langword="null"/>: beside the input.</summary>
    public string? Failed { get; init; }

    public Uri? BaseAddress { get; init; }

    /// <summary>The maximum of concurrent jobs; <see langword="null"/>: the engine's default.</summary>
    public int? Jobs { get; init; }

    /// <summary>Whether unknown rows of a file of failed rows are resubmitted.</summary>
    public bool ResubmitUnknown { get; init; }

    /// <summary>Whether chunks are resubmitted after a lost response if the effect of a second sending is not documented.</summary>
    public bool ResubmitLost { get; init; }

    /// <summary>The command line as it was typed.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public bool IsStandardInput => Source == StandardInput;

    /// <summary>The input's name in messages.</summary>
    public string SourceName => IsStandardInput ? "standard input" : Visible.Line(Source);
}
