using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>An import that a hosted service runs once, from the start of the application.</summary>
/// <typeparam name="TRow">The row's type.</typeparam>
public sealed class GameballImport<TRow>
{
    /// <summary>Resolves the batch: <c>services => services.GetRequiredService&lt;IBatchesClient&gt;().Orders</c>. Required.</summary>
    public Func<IServiceProvider, IBatchOperation<TRow>>? Batch { get; set; }

    /// <summary>
    /// Opens the rows, with the services of a scope that lives as long as the import. The token is cancelled when the application stops.
    /// Required.
    /// </summary>
    public Func<IServiceProvider, CancellationToken, IAsyncEnumerable<TRow>>? Rows { get; set; }

    /// <summary>
    /// Called with the report when the import ends, also when it ends early. An import that fails as a whole throws instead.
    /// </summary>
    public Func<IServiceProvider, BatchReport<TRow>, Task>? Completed { get; set; }

    /// <summary>The import's options. The stop token is linked to the application's.</summary>
    public BatchImportOptions Options { get; } = new();

    /// <summary>Notified of each job that is accepted, polled and resolved.</summary>
    public IProgress<BatchProgress>? Progress { get; set; }

    /// <summary>Whether the application stops when the import ends.</summary>
    public bool StopsApplication { get; set; }
}
