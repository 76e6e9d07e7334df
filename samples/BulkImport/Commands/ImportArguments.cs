using System;
using System.Collections.Generic;

namespace Gameball.BulkImport;

/// <summary>What the command line asks for.</summary>
internal sealed record ImportArguments
{
    /// <summary>The path of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The input's path, or <see cref="StandardInput"/>.</summary>
    public required string Source { get; init; }

    /// <summary><c>csv</c> or <c>jsonl</c>; <see langword="null"/>: by the extension.</summary>
    public string? Format { get; init; }

    public char? Delimiter { get; init; }

    /// <summary>Properties by the column that holds them.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>The columns that are left out.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    public string? Journal { get; init; }

    public bool Resume { get; init; }

    public bool DryRun { get; init; }

    /// <summary>Where rows go that did not succeed; <see langword="null"/>: beside the input.</summary>
    public string? Failed { get; init; }

    public Uri? BaseAddress { get; init; }

    /// <summary>The most jobs at a time; <see langword="null"/>: as many as the engine takes by itself.</summary>
    public int? Jobs { get; init; }

    /// <summary>Whether rows of a file of failed rows that are unknown are sent again.</summary>
    public bool RepeatUnknown { get; init; }

    /// <summary>Whether requests whose answers were lost are sent again where the server does not say what a repeat does.</summary>
    public bool RepeatLost { get; init; }

    /// <summary>The command line as it was typed.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public bool IsStandardInput => Source == StandardInput;

    /// <summary>How the input is called in messages.</summary>
    public string SourceName => IsStandardInput ? "standard input" : Visible.Line(Source);
}
