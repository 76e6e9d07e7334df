using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>A job in a snapshot.</summary>
internal sealed class JobData
{
    public required long Id { get; init; }

    /// <summary>The name of the batch operation.</summary>
    public required string Operation { get; init; }

    public required JobState State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public required TimeSpan Queued { get; init; }

    public required TimeSpan EachRow { get; init; }

    /// <summary>The index of the next row.</summary>
    public required int Turn { get; init; }

    public required int RowCount { get; init; }

    /// <summary>The rows of a job that goes on; empty for one that has ended.</summary>
    public List<JsonElement> Rows { get; init; } = [];

    public List<RowEntry> Successful { get; init; } = [];

    public List<RowEntry> Failed { get; init; } = [];
}
