using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>The operations by verb and path.</summary>
internal sealed class Routes
{
    private static readonly string[] s_versions = ["/api/v4.0/integrations/", "/api/v4.1/integrations/"];

    private readonly Operation[] _operations;

    public Routes(Account account, JobBook jobs)
    {
        _operations =
        [
            new("POST", "orders", (body, _) => Orders.Track(account, jobs, body)),
            new("POST", "events", (body, _) => Events.Send(account, jobs, body)) { SecretNeeded = false },
            new("GET", "batch/{}", (_, id) => jobs.Read(JobId(id), Describe)) { TakesBody = false },
            new("DELETE", "batch/{}", (_, id) => jobs.Stop(JobId(id), Describe)) { TakesBody = false },

            // The form of the published document: other paths, other names.
            new("GET", "batches/{}/status", (_, id) => jobs.Read(JobId(id), DescribeAsPublished)) { TakesBody = false },
            new("POST", "batches/{}/stop", (_, id) => jobs.Stop(JobId(id), DescribeAsPublished)) { TakesBody = false },
            .. RowRules.All.Select(rule => new Operation("POST", "batch/" + rule.Path, (body, _) => jobs.Create(rule, body))),
        ];
    }

    /// <summary>The names of all operations.</summary>
    public IEnumerable<string> Names => _operations.Select(operation => operation.Name);

    /// <summary>Finds the operation of a request.</summary>
    public Match Match(string verb, string requestPath)
    {
        var version = Array.FindIndex(s_versions, prefix => requestPath.StartsWith(prefix, StringComparison.Ordinal));
        if (version < 0)
        {
            return new Match(null, requestPath, "", SecretNeeded: false);
        }

        var path = requestPath[s_versions[version].Length..];
        var operation = Array.Find(_operations, known => known.Verb == verb && known.Path == path)
            ?? Array.Find(_operations, known => known.Verb == verb && known.ArgumentIn(path) is not null);

        // From 4.1 on every operation needs the secret key.
        return new Match(operation, path, operation?.ArgumentIn(path) ?? "", version > 0 || operation is { SecretNeeded: true });
    }

    private static Reply Describe(Job job) => Reply.Ok(job.Describe());

    private static Reply DescribeAsPublished(Job job) => Reply.Ok(job.Describe().AsPublished(job.Id));

    // A text that is not a number names no job.
    private static long JobId(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}

/// <summary>An operation of the API.</summary>
/// <param name="Verb">The HTTP method.</param>
/// <param name="Path">The path after the version, with <c>{}</c> for a segment that is an argument.</param>
/// <param name="Handle">Handles the body and the argument and returns the response.</param>
internal sealed record Operation(string Verb, string Path, Func<JsonElement, string, Reply> Handle)
{
    /// <summary>The operation's name in the log and in faults, such as <c>POST batch/orders</c>.</summary>
    public string Name { get; } = $"{Verb} {Path}";

    public bool SecretNeeded { get; init; } = true;

    public bool TakesBody { get; init; } = true;

    /// <summary>Returns the argument if the path is this one; otherwise <see langword="null"/>.</summary>
    public string? ArgumentIn(string path) =>
        Path.Split("{}") is [var before, var after]
        && path.Length > before.Length + after.Length
        && path.StartsWith(before, StringComparison.Ordinal)
        && path.EndsWith(after, StringComparison.Ordinal)
        && path[before.Length..^after.Length] is var argument
        && !argument.Contains('/', StringComparison.Ordinal)
            ? argument
            : null;
}

/// <summary>The operation of a request, or none.</summary>
internal sealed record Match(Operation? Operation, string Path, string Argument, bool SecretNeeded);
