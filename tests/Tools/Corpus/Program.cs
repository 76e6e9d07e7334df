using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Gameball.Generator.Corpus;
using Gameball.Generator.Corpus.Bundle;
using Gameball.Generator.Corpus.Compare;
using Gameball.Generator.Corpus.Fuzzing;
using Gameball.Generator.Corpus.Kinds;
using Gameball.Generator.Corpus.Measuring;
using Gameball.Generator.Corpus.Reference;
using Gameball.Generator.Corpus.Used;

// A child measures or damages one document, so that its first run is cold, and a crash or a hang affects only the child.
const string Usage =
    """
    Corpus FOLDER|FILE …                            generates and compiles each document, prints a table; 1 on any error
    Corpus --guard FOLDER|FILE …                    the same, and compares sizes (2 %), allocations and time with those on record
    Corpus --baseline FOLDER|FILE …                 puts them on record in Measuring/baseline.tsv
    Corpus --kinds FOLDER|FILE …                    prints of what each document's C# consists, by kind of line
    Corpus --fuzz COUNT --seed N FOLDER|FILE …      damages the documents COUNT times in all; 1 on any failure
    Corpus --used N --seed S FOLDER|FILE …          generates and compiles the client of N members of each document, of which code uses no other; 1 on any fault
    Corpus --code N FILE …                          prints code that uses N operations of the documents and reads their results
    Corpus --mutant NUMBER --seed N FILE            prints one damaged document
    Corpus --compare FILE [SPECS]                   lists where our documents (specs/) and a published one differ; 1 on any without a reason
    Corpus --reference [SPECS FOLDER]               writes docs/reference from our documents
    Corpus --bundle [SPECS FILE]                    writes our documents as one, in JSON, for the local Gameball
    An overlay applies to every document, and only when it is named itself.
    """;

switch (args)
{
    case [MeasureChild.Verb, var document, .. var overlays]:
        return MeasureChild.Run(document, overlays);
    case [FuzzChild.Verb, var document, var seed, var from, var count]:
        return FuzzChild.Run(document, int.Parse(seed), int.Parse(from), int.Parse(count));
    case ["--compare", var document]:
        return CompareRun.Run(document, Path.Combine(Root(), "specs"));
    case ["--compare", var document, var specs]:
        return CompareRun.Run(document, specs);
    case ["--reference"]:
        return ReferenceRun.Run(Path.Combine(Root(), "specs"), Path.Combine(Root(), "docs", "reference"));
    case ["--reference", var specs, var folder]:
        return ReferenceRun.Run(specs, folder);
    case ["--bundle"]:
        return BundleRun.Run(Path.Combine(Root(), "specs"), Path.Combine(Root(), "samples", "Gameball.Local", "Checks", "openapi.json"));
    case ["--bundle", var specs, var file]:
        return BundleRun.Run(specs, file);
    case ["--mutant", var number, "--seed", var seed, var document]:
        Console.Out.Write(FuzzChild.Mutant(document, int.Parse(seed), int.Parse(number)));
        return 0;
    case ["--fuzz", var count, "--seed", var seed, .. { Length: > 0 } places]:
        return FuzzRun.Run(DocumentSet.Collect(places), int.Parse(count), int.Parse(seed));
    case ["--used", var count, "--seed", var seed, .. { Length: > 0 } places]:
        return UsedRun.Run(DocumentSet.Collect(places), int.Parse(count), int.Parse(seed));
    case ["--code", var count, .. { Length: > 0 } places]:
        Console.Out.Write(CodeRun.Write(DocumentSet.Collect(places), int.Parse(count)));
        return 0;
    case ["--guard", .. { Length: > 0 } places]:
        return MeasureRun.Compare(DocumentSet.Collect(places), OnRecord());
    case ["--kinds", .. { Length: > 0 } places]:
        return KindRun.Run(DocumentSet.Collect(places));
    case ["--baseline", .. { Length: > 0 } places]:
        return MeasureRun.Record(DocumentSet.Collect(places), OnRecord());
    case ["--help", ..]:
        Console.WriteLine(Usage);
        return 0;
    case []:
        Console.Error.WriteLine(Usage);
        return 2;
    default:
        return MeasureRun.Run(DocumentSet.Collect(args));
}

static string Root() => typeof(CompareRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
    .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

static string OnRecord() => Path.Combine(Root(), "tests", "Tools", "Corpus", "Measuring", "baseline.tsv");
