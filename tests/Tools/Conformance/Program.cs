using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Conformance.Mock;
using Gameball.Conformance.Suites;

// Checks the generator, the runtime and the emitted clients with independent judges: public suites, a mock server.
Dictionary<string, (string Arguments, Func<string[], Task<int>> RunAsync)> commands = new()
{
    ["suites"] = ("FOLDER [ID]", arguments => Task.FromResult(SuitesCommand.Run(arguments))),
    ["mock"] = ("[--overlay FILE]… [--seconds N] FOLDER|FILE …", MockCommand.RunAsync),
};

if (args.Length > 0 && commands.TryGetValue(args[0], out var command))
{
    return await command.RunAsync(args[1..]);
}

var isAsked = args is ["--help", ..];
(isAsked ? Console.Out : Console.Error).WriteLine(
    string.Join(Environment.NewLine, commands.Select(row => $"Conformance {row.Key} {row.Value.Arguments}")));
return isAsked ? 0 : 2;
