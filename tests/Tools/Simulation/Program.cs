using System;
using Gameball.Simulation;
using Gameball.Simulation.Quota;

const string Usage =
    """
    Simulation [--from SEED]                  measures an import against the published quota
    Simulation --seeds COUNT [--from SEED]    runs COUNT imports through faults, from SEED on
    It ends with 1 where a measure is missed or a report differs from the server's ledger.
    """;

switch (args)
{
    case []:
        return Code(QuotaTable.Print(1));
    case ["--from", var seed]:
        return Code(QuotaTable.Print(int.Parse(seed)));
    case ["--seeds", var count]:
        return Code(Seeds.Run(0, int.Parse(count)));
    case ["--seeds", var count, "--from", var seed]:
        return Code(Seeds.Run(int.Parse(seed), int.Parse(count)));
    case ["--help", ..]:
        Console.WriteLine(Usage);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static int Code(bool isGood) => isGood ? 0 : 1;
