using System;
using System.Collections.Generic;
using System.Text.Json;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// Reads a job's status in both wordings: <c>totalCount, finishedCount, errorCount, response.successful/failed</c> and
/// <c>totalItems, processedItems, failedItems, progress, results, errors</c>. What it does not know it passes over: a status
/// that reads badly would leave a thousand rows unknown.
/// </summary>
internal sealed class JobStatusReader(string? keyName, string? laneName, SecretScrubber? scrubber = null)
{
    private delegate void Member(ref Utf8JsonReader reader, Draft draft);

    private static readonly Dictionary<string, Member> s_members = new(StringComparer.Ordinal)
    {
        ["status"] = (ref reader, draft) => draft.State = JsonPlain.Text(ref reader) ?? draft.State,
        ["totalCount"] = (ref reader, draft) => draft.Total = JsonPlain.Count(ref reader),
        ["totalItems"] = (ref reader, draft) => draft.Total = JsonPlain.Count(ref reader),
        ["finishedCount"] = (ref reader, draft) => draft.Finished = JsonPlain.Count(ref reader),
        ["processedItems"] = (ref reader, draft) => draft.Processed = JsonPlain.Count(ref reader),
        ["errorCount"] = (ref reader, draft) => draft.Errors = JsonPlain.Count(ref reader),
        ["failedItems"] = (ref reader, draft) => draft.Errors = JsonPlain.Count(ref reader),
        ["progress"] = (ref reader, draft) => draft.Percent = JsonPlain.Number(ref reader),
        ["response"] = (ref reader, draft) => ReadMembers(ref reader, draft, s_lists!),
        ["results"] = (ref reader, draft) => draft.ReadEntries(ref reader, succeeded: true),
        ["errors"] = (ref reader, draft) => draft.ReadEntries(ref reader, succeeded: false),
    };

    private static readonly Dictionary<string, Member> s_lists = new(StringComparer.Ordinal)
    {
        ["successful"] = (ref reader, draft) => draft.ReadEntries(ref reader, succeeded: true),
        ["failed"] = (ref reader, draft) => draft.ReadEntries(ref reader, succeeded: false),
    };

    /// <summary>Reads the value that the reader stands on, and leaves the reader on its last token.</summary>
    /// <exception cref="JsonException">It is no object, or has no status.</exception>
    public BatchJobSnapshot Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A job's status must be a JSON object.");
        }

        var draft = new Draft(new JobEntryReader(keyName, laneName, scrubber));
        ReadMembers(ref reader, draft, s_members);
        return draft.Finish(scrubber);
    }

    private static void ReadMembers(ref Utf8JsonReader reader, Draft draft, Dictionary<string, Member> members)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = members.TryGetValue(reader.GetString()!, out var known) ? known : (ref reader, _) => reader.Skip();
            reader.Read();
            member(ref reader, draft);
        }
    }

    private sealed class Draft(JobEntryReader reader)
    {
        public string? State { get; set; }

        public int? Total { get; set; }

        public int? Finished { get; set; }

        public int? Processed { get; set; }

        public int? Errors { get; set; }

        public double? Percent { get; set; }

        public List<BatchJobEntry> Entries { get; } = [];

        public void ReadEntries(ref Utf8JsonReader json, bool succeeded) => reader.ReadList(ref json, Entries, succeeded);

        public BatchJobSnapshot Finish(SecretScrubber? scrubber) => new()
        {
            State = (scrubber is null ? State : scrubber.Scrub(State)) ?? throw new JsonException("A job's status has no 'status'."),
            Total = Total,
            Finished = Finished ?? ProcessedWithoutErrors(),
            Errors = Errors,
            Percent = Percent,
            Entries = Entries,
        };

        // Nothing says whether processed rows include failed ones. Where both together exceed the total, they do.
        private int? ProcessedWithoutErrors() =>
            Processed is { } processed && Errors is { } errors && Total is { } total && processed + errors > total
                ? processed - errors
                : Processed;
    }
}
