using System;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>The program: one command for each batch operation.</summary>
internal static class CommandLine
{
    public const string Name = "gameball-import";

    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] words, ImportHost host)
    {
        var parsed = Root(words, host).Parse(words);
        var console = new InvocationConfiguration
        {
            Output = new VisibleWriter(host.Output),
            Error = host.Messages,
            // The program handles signals itself: the first one must stop, not cancel.
            ProcessTerminationTimeout = null,
            EnableDefaultExceptionHandler = false,
        };
        var code = await parsed.InvokeAsync(console, host.Interrupts.Cancel);
        return parsed.Errors.Count > 0 ? ExitCode.Unusable : code;
    }

    private static RootCommand Root(string[] words, ImportHost host)
    {
        var root = new RootCommand(
            "Imports CSV and JSON Lines into Gameball and reports the outcome of each row. Set the keys in GAMEBALL_API_KEY and "
            + "GAMEBALL_SECRET_KEY; without them the command starts a local Gameball for trials.\n\n" + ExitCode.Help);
        foreach (var operation in OperationTable.All)
        {
            root.Add(Import(operation, words, host));
        }

        return root;
    }

    private static Command Import(ImportOperation operation, string[] words, ImportHost host)
    {
        var command = new Command(operation.Command, operation.Summary);
        if (operation.Name != operation.Command)
        {
            command.Aliases.Add(operation.Name);
        }

        var options = new ImportOptions(operation.Shape);
        options.AddTo(command);
        command.SetAction((parsed, _) => Guarded(host, () => operation.RunAsync(options.Read(parsed, words), host)));
        return command;
    }

    private static async Task<int> Guarded(ImportHost host, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception problem) when (Problems.CodeOf(problem) is { } code)
        {
            await host.Messages.WriteLineAsync(problem.Message);
            return code;
        }
    }
}
