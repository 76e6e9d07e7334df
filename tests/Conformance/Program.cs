using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Conformance.Suites;

// Holds the generator, the runtime and the emitted clients against judges from outside: public suites, an independent mock server.
Dictionary<string, (string Arguments, Func<string[], int> Run)> commands = new()
{
    ["suites"] = ("FOLDER [ID]", SuitesCommand.Run),
};

if (args.Length > 0 && commands.TryGetValue(args[0], out var command))
{
    return command.Run(args[1..]);
}

Console.Error.WriteLine(string.Join(Environment.NewLine, commands.Select(row => $"Conformance {row.Key} {row.Value.Arguments}")));
return 2;
