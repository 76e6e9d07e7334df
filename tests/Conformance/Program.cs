using System;

// Holds the generator, the runtime and the emitted clients against judges from outside: public conformance suites, an independent mock server.
const string Usage =
    """
    Conformance COMMAND …
    """;

switch (args)
{
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
