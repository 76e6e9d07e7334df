using System;
using System.Collections.Generic;
using Gameball.Runtime;

namespace Gameball;

/// <summary>A caller's validated request for an import: rows, options and progress.</summary>
internal sealed class BatchRequest<TRow>
{
    private BatchRequest(
        IAsyncEnumerable<TRow> rows, long? count, BatchImportOptions? options, IProgress<BatchProgress>? progress, IRunLog? log)
    {
        Rows = rows;
        Count = count;
        Options = options ?? new BatchImportOptions();
        Options.Validate();
        Progress = progress;
        Log = log ?? NoRunLog.Instance;
    }

    public IAsyncEnumerable<TRow> Rows { get; }

    /// <summary>The number of rows; known only for a collection.</summary>
    public long? Count { get; }

    public BatchImportOptions Options { get; }

    public IProgress<BatchProgress>? Progress { get; }

    /// <summary>The log of this run and earlier runs.</summary>
    public IRunLog Log { get; }

    public static BatchRequest<TRow> Create(
        IAsyncEnumerable<TRow>? rows, BatchImportOptions? options, IProgress<BatchProgress>? progress, IRunLog? log = null) =>
        new(rows ?? throw new ArgumentNullException(nameof(rows)), null, options, progress, log);

    public static BatchRequest<TRow> Create(
        IEnumerable<TRow>? rows, BatchImportOptions? options, IProgress<BatchProgress>? progress, IRunLog? log = null)
    {
        int? count = rows switch
        {
            null => throw new ArgumentNullException(nameof(rows)),
            ICollection<TRow> collection => collection.Count,
            IReadOnlyCollection<TRow> collection => collection.Count,
            _ => null,
        };
        if (count is not null)
        {
            BatchInfo<TRow>.Check(rows);
        }

        return new(new SyncSource<TRow>(rows), count, options, progress, log);
    }
}
