using System;
using System.Collections.Generic;
using System.Text.Json;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// Reads a job's status in both formats: <c>totalCount, finishedCount, errorCount, response.successful/failed</c> and <c>totalItems,
/// processedItems, failedItems, progress, results, errors</c>. Unknown and unreadable members are skipped, because a failure would leave a
/// thousand rows unknown.
/// </summary>
/// <param name="keyName">The property of a row's key.</param>
/// <param name="partitionKeyName">The property of a row's partition key.</param>
/// <param name="mostEntries">The maximum number of rows that are read from the lists, many times that of any job.</param>
/// <param name="scrubber">Removes keys from the server's text; <see langword="null"/> when there are no keys.</param>
internal sealed class JobStatusReader(
    string? keyName, string? partitionKeyName, int mostEntries = JobStatusReader.MaxEntries, SecretScrubber? scrubber = null)
{
    public const int MaxEntries = 10_000;

    private const int MaxState = 100;

    private delegate void Member(ref Utf8JsonReader reader, Draft draft);

    private static readonly Dictionary<string, Member> s_members = new(StringComparer.Ordinal)
    {
        ["status"] = (ref reader, draft) => draft.ReadState(ref reader),
        ["totalCount"] = (ref reader, draft) => draft.Total = JsonPlain.Count(ref reader) ?? draft.Total,
        ["totalItems"] = (ref reader, draft) => draft.Total = JsonPlain.Count(ref reader) ?? draft.Total,
        ["finishedCount"] = (ref reader, draft) => draft.Finished = JsonPlain.Count(ref reader) ?? draft.Finished,
        ["processedItems"] = (ref reader, draft) => draft.Processed = JsonPlain.Count(ref reader) ?? draft.Processed,
        ["errorCount"] = (ref reader, draft) => draft.Errors = JsonPlain.Count(ref reader) ?? draft.Errors,
        ["failedItems"] = (ref reader, draft) => draft.Errors = JsonPlain.Count(ref reader) ?? draft.Errors,
        ["progress"] = (ref reader, draft) => draft.Percent = JsonPlain.Number(ref reader) ?? draft.Percent,
        ["response"] = (ref reader, draft) => ReadMembers(ref reader, draft, s_lists!),
        ["results"] = (ref reader, draft) => draft.ReadEntries(ref reader, succeeded: true),
        ["errors"] = (ref reader, draft) => draft.ReadEntries(ref reader, succeeded: false),
    };

    private static readonly Dictionary<string, Member> s_lists = new(StringComparer.Ordinal)
    {
        ["successful"] = (ref reader, draft) => draft.ReadEntries(ref reader, succeeded: true),
        ["failed"] = (ref reader, draft) => draft.ReadEntries(ref reader, succeeded: false),
    };

    /// <summary>Reads the value at the reader's position, and leaves the reader at its last token.</summary>
    /// <exception cref="JsonException">The value is not an object or has no status.</exception>
    public BatchJobStatus Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A job's status must be a JSON object.");
        }

        var draft = new Draft(new JobEntryReader(keyName, partitionKeyName, mostEntries, scrubber));
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
            var name = JsonPlain.Name(ref reader);
            reader.Read();
            if (name is not null && members.TryGetValue(name, out var member))
            {
                member(ref reader, draft);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private sealed class Draft(JobEntryReader reader)
    {
        public int? Total { get; set; }

        public int? Finished { get; set; }

        public int? Processed { get; set; }

        public int? Errors { get; set; }

        public double? Percent { get; set; }

        public List<BatchJobEntry> Entries { get; } = [];

        private string? State { get; set; }

        // A number or a list is not a state: the response is unreadable.
        public void ReadState(ref Utf8JsonReader json)
        {
            var isText = json.TokenType == JsonTokenType.String;
            var text = JsonPlain.Text(ref json);
            State = isText && text is { Length: > 0 and <= MaxState } ? text : State;
        }

        public void ReadEntries(ref Utf8JsonReader json, bool succeeded) => reader.ReadList(ref json, Entries, succeeded);

        public BatchJobStatus Finish(SecretScrubber? scrubber) => new()
        {
            State = (scrubber is null ? State : scrubber.Scrub(State)) ?? throw new JsonException("A job's status has no 'status'."),
            Total = Total,
            Finished = Finished ?? ProcessedWithoutErrors(),
            Errors = Errors,
            Percent = Percent,
            Entries = Entries,
        };

        // It is not documented whether processed rows include failed ones. If both together exceed the total, they do.
        private int? ProcessedWithoutErrors()
        {
            if (Processed is { } processed && Errors is { } errors && Total is { } total && (long)processed + errors > total)
            {
                return processed >= errors ? processed - errors : null;
            }

            return Processed;
        }
    }
}
