using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Gameball.Runtime;

/// <summary>Runs an import as a hosted service.</summary>
internal sealed class ImportService<TRow>(GameballImport<TRow> import, IServiceScopeFactory scopes, IHostApplicationLifetime application)
    : BackgroundService
{
    // Cancelled when the host's shutdown timeout ends.
    private readonly CancellationTokenSource _leaving = new();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.Register(_leaving.Cancel);
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    public override void Dispose()
    {
        base.Dispose();
        _leaving.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the application must not wait for the first row.
        await Task.Yield();
        try
        {
            await RunAsync(stoppingToken).ConfigureAwait(false);
        }
        finally
        {
            if (import.StopsApplication)
            {
                application.StopApplication();
            }
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, import.Options.StopToken);
        import.Options.StopToken = stop.Token;
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var report = await ImportAsync(scope, stop.Token).ConfigureAwait(false);
            await (import.Completed?.Invoke(scope.ServiceProvider, report) ?? Task.CompletedTask).ConfigureAwait(false);
        }
    }

    private async Task<BatchReport<TRow>> ImportAsync(AsyncServiceScope scope, CancellationToken stop)
    {
        try
        {
            return await import.Batch!(scope.ServiceProvider)
                .ImportAsync(import.Rows!(scope.ServiceProvider, stop), import.Options, import.Progress, _leaving.Token)
                .ConfigureAwait(false);
        }
        catch (BatchCanceledException left)
        {
            return (BatchReport<TRow>)left.Report;
        }
        catch (BatchSourceException ended) when (ended.InnerException is OperationCanceledException && stop.IsCancellationRequested)
        {
            // The source ended because its token was cancelled.
            return (BatchReport<TRow>)ended.Report;
        }
    }
}
