using System;
using Gameball.Conformance.Mock;

// Holds the generator, the runtime and the emitted clients against judges from outside: public conformance suites, an independent mock server.
const string Usage =
    """
    Conformance mock [--overlay FILE]… [--seconds N] FOLDER|FILE …    calls every operation of each document through Prism (needs Node.js)
    """;

switch (args)
{
    case ["mock", .. var rest] when MockOptions.Parse(rest) is { } options:
        return await MockCommand.RunAsync(options);
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
