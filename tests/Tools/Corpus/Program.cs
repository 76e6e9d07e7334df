using System;
using System.Linq;
using Gameball.Generator.Corpus;
using Gameball.Generator.Corpus.Fuzzing;
using Gameball.Generator.Corpus.Measuring;

// A child measures or damages one document, so that its first run is cold, and a crash or a hang ends nothing but itself.
const string Usage =
    """
    Corpus FOLDER|FILE …                            generates and compiles each document, prints a table; 1 on any error
    Corpus --fuzz COUNT --seed N FOLDER|FILE …      damages the documents COUNT times in all; 1 on any failure
    Corpus --mutant NUMBER --seed N FILE            prints one damaged document
    An overlay applies to every document, and only when it is named itself.
    """;

switch (args)
{
    case [MeasureChild.Verb, var document, .. var overlays]:
        return MeasureChild.Run(document, overlays);
    case [FuzzChild.Verb, var document, var seed, var from, var count]:
        return FuzzChild.Run(document, int.Parse(seed), int.Parse(from), int.Parse(count));
    case ["--mutant", var number, "--seed", var seed, var document]:
        Console.Out.Write(FuzzChild.Mutant(document, int.Parse(seed), int.Parse(number)));
        return 0;
    case ["--fuzz", var count, "--seed", var seed, .. { Length: > 0 } places]:
        return FuzzRun.Run(DocumentSet.Of(places), int.Parse(count), int.Parse(seed));
    case ["--help", ..]:
        Console.WriteLine(Usage);
        return 0;
    case []:
        Console.Error.WriteLine(Usage);
        return 2;
    default:
        return MeasureRun.Run(DocumentSet.Of(args));
}
