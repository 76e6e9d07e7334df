using System;
using System.Collections.Generic;
using System.Text.Json;
using Gameball.Runtime;

namespace Gameball;

/// <summary>An entry of a job's lists while it is read.</summary>
/// <param name="succeeded">Whether the list is one of rows that were applied.</param>
internal sealed class EntryDraft(bool succeeded)
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private HashSet<string>? _contradicted;
    private bool? _said;
    private bool _isDoubtful;

    public string? Code { get; set; }

    public string? Message { get; set; }

    /// <summary>Whether there is more in it than which row it means and what became of it.</summary>
    public bool SaysMore { get; set; }

    /// <summary>Whether it is an answer to the row.</summary>
    public bool IsDocumentedResponse => SaysMore && Succeeded && !_isDoubtful;

    private bool Succeeded => succeeded && _said != false;

    /// <summary>It says in so many words whether the row was applied.</summary>
    public void Say(bool applied)
    {
        _isDoubtful |= _said is { } before && before != applied;
        _said = applied;
    }

    /// <summary>It says something about the row that cannot be read.</summary>
    public void Doubt(bool isSaid = true) => _isDoubtful |= isSaid;

    /// <summary>There is an error, or an error's place without one.</summary>
    public void Fail(bool isClear)
    {
        if (isClear)
        {
            Say(false);
        }
        else
        {
            Doubt();
        }
    }

    /// <summary>A plain member. One that comes twice with two values names nothing.</summary>
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

    public BatchJobEntry Finish(JsonElement? answer, SecretScrubber? scrubber) => new()
    {
        Succeeded = Succeeded,
        IsUnreadable = succeeded && _isDoubtful,
        Fields = _fields,
        ResponseJson = answer,
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

        // Half a key at the end of what was cut would not be recognised.
        return words.Length < JsonPlain.MostWords ? clean : clean.Substring(0, Math.Max(0, clean.Length - scrubber.LongestForm));
    }
}
