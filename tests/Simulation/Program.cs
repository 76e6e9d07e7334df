using System;
using Gameball.Simulation;
using Gameball.Simulation.Quota;

// --seeds N: so many imports through faults, from the seed that --from names. Without: the quota's measure.
return (Number("--seeds") is { } count ? Seeds.Run(Number("--from") ?? 0, count) : QuotaTable.Print(Number("--from") ?? 1)) ? 0 : 1;

int? Number(string option) => Array.IndexOf(args, option) is >= 0 and var at ? int.Parse(args[at + 1]) : null;
