using System;
using System.Collections.Generic;
using System.Text.Json;
using Gameball.Runtime;

namespace Gameball;

/// <summary>A partly read entry of a job's lists.</summary>
/// <param name="succeeded">Whether the list contains applied rows.</param>
internal sealed class EntryDraft(bool succeeded)
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private HashSet<string>? _contradicted;
    private bool? _applied;
    private bool _isDoubtful;

    public string? Code { get; set; }

    public string? Message { get; set; }

    /// <summary>Whether the entry contains more than the row's identity and state.</summary>
    public bool HasContent { get; set; }

    /// <summary>Whether the entry is a response for the row.</summary>
    public bool IsResponse => HasContent && Succeeded && !_isDoubtful;

    private bool Succeeded => succeeded && _applied != false;

    /// <summary>Records an explicit statement whether the row was applied.</summary>
    public void SetApplied(bool applied)
    {
        _isDoubtful |= _applied is { } before && before != applied;
        _applied = applied;
    }

    /// <summary>Records an unreadable statement about the row.</summary>
    public void MarkUnreadable(bool isPresent = true) => _isDoubtful |= isPresent;

    /// <summary>Records an error, or an error member with an unclear value.</summary>
    public void Fail(bool isClear)
    {
        if (isClear)
        {
            SetApplied(false);
        }
        else
        {
            MarkUnreadable();
        }
    }

    /// <summary>Records a plain member. A duplicate member with different values is left out.</summary>
    public void Name(string name, string value)
    {
        if (_contradicted?.Contains(name) == true)
        {
            return;
        }

        if (_fields.TryGetValue(name, out var before) && before != value)
        {
            _fields.Remove(name);
            (_contradicted ??= []).Add(name);
            return;
        }

        _fields[name] = value;
    }

    public BatchJobEntry Finish(JsonElement? response, SecretScrubber? scrubber) => new()
    {
        Succeeded = Succeeded,
        IsUnreadable = succeeded && _isDoubtful,
        Fields = _fields,
        ResponseJson = response,
        Code = Clean(Code, scrubber),
        Message = Clean(Message, scrubber),
    };

    private static string? Clean(string? words, SecretScrubber? scrubber)
    {
        if (words is null || scrubber is null)
        {
            return words;
        }

        var clean = scrubber.Scrub(words);

        // Half a key at the end of a truncated text would not be recognised.
        return words.Length < JsonPlain.MaxWords ? clean : clean.Substring(0, Math.Max(0, clean.Length - scrubber.LongestForm));
    }
}
