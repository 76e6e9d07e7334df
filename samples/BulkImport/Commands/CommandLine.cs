using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>The program: one command for each batch operation.</summary>
internal sealed class CommandLine
{
    public const string Name = "gameball-import";

    private readonly Dictionary<Command, ImportOptions> _imports = [];
    private readonly IReadOnlyList<string> _words;
    private readonly ImportHost _host;

    private CommandLine(IReadOnlyList<string> words, ImportHost host) => (_words, _host) = (words, host);

    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] words, ImportHost host) => new CommandLine(words, host).RunAsync();

    private async Task<int> RunAsync()
    {
        var parsed = Root().Parse(CompletionCommand.Prepare(_words));
        if (parsed.Action is ParseErrorAction)
        {
            return await RejectAsync(parsed);
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = new VisibleWriter(_host.Output),
                Error = _host.Messages,
                // The program handles signals itself: the first one must stop, not cancel.
                ProcessTerminationTimeout = null,
                EnableDefaultExceptionHandler = false,
            },
            _host.Interrupts.Cancel);
    }

    private RootCommand Root()
    {
        var root = new RootCommand(
            "Imports CSV, JSON Lines, Excel and Parquet into Gameball and reports the outcome of each row. Set the keys in GAMEBALL_API_KEY and "
            + "GAMEBALL_SECRET_KEY; without them the command starts a local Gameball for trials.\n\n" + ExitCode.Help);
        foreach (var operation in OperationTable.All)
        {
            root.Add(Import(operation));
        }

        root.Add(CompletionCommand.Create(_host));
        return root;
    }

    private Command Import(ImportOperation operation)
    {
        var command = new Command(operation.Command, operation.Summary);
        if (operation.Name != operation.Command)
        {
            command.Aliases.Add(operation.Name);
        }

        var options = new ImportOptions(operation.Shape);
        options.AddTo(command);
        _imports.Add(command, options);
        command.SetAction((parsed, _) => RunAsync(operation, options, parsed));
        return command;
    }

    private async Task<int> RunAsync(ImportOperation operation, ImportOptions options, ParseResult parsed)
    {
        CommandResult result;
        try
        {
            result = await operation.RunAsync(options.Read(parsed, _words), _host);
        }
        catch (Exception problem) when (Problems.CodeOf(problem) is { } code)
        {
            await _host.Messages.WriteLineAsync(problem.Message);
            result = new CommandResult(code, new JsonObject { ["error"] = problem.Message });
        }

        if (options.IsJson(parsed))
        {
            JsonSummary.Write(_host, operation.Command, result);
        }

        return result.Code;
    }

    // The library would write the whole help to the output, below which the error is out of sight.
    private async Task<int> RejectAsync(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var error = string.Join("\n", parsed.Errors);
        var help = command is RootCommand ? Name : $"{Name} {command.Name}";
        await _host.Messages.WriteLineAsync($"{error}\n{help} --help shows what it takes.");
        if (_imports.TryGetValue(command, out var options) && options.IsJson(parsed))
        {
            JsonSummary.Write(_host, command.Name, new CommandResult(ExitCode.Unusable, new JsonObject { ["error"] = error }));
        }

        return ExitCode.Unusable;
    }
}
