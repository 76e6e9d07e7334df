using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>An import that a hosted service runs once, from the start of the application.</summary>
/// <typeparam name="TRow">The row's type.</typeparam>
public sealed class GameballImport<TRow>
{
    /// <summary>Finds the batch: <c>services => services.GetRequiredService&lt;IBatchesClient&gt;().Orders</c>. Required.</summary>
    public Func<IServiceProvider, IBatchOperation<TRow>>? Batch { get; set; }

    /// <summary>
    /// Opens the rows, with the services of a scope that lives as long as the import. The token is cancelled when the application stops.
    /// Required.
    /// </summary>
    public Func<IServiceProvider, CancellationToken, IAsyncEnumerable<TRow>>? Rows { get; set; }

    /// <summary>Told what became of the rows, however the import ended; an import that fails altogether throws instead.</summary>
    public Func<IServiceProvider, BatchReport<TRow>, Task>? Completed { get; set; }

    /// <summary>How to go about it. Its stop token is linked with the application's.</summary>
    public BatchImportOptions Options { get; } = new();

    /// <summary>Told of each job that is accepted, asked for and settled.</summary>
    public IProgress<BatchProgress>? Progress { get; set; }

    /// <summary>Whether the application stops when the import has ended.</summary>
    public bool StopsApplication { get; set; }
}
