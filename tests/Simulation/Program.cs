using System;
using Gameball.Simulation;
using Gameball.Simulation.Quota;

// --seeds N: runs N imports through faults, from the seed of --from. Without it: measures an import under the quota.
return (Number("--seeds") is { } count ? Seeds.Run(Number("--from") ?? 0, count) : QuotaTable.Print(Number("--from") ?? 1)) ? 0 : 1;

int? Number(string option) => Array.IndexOf(args, option) is >= 0 and var at ? int.Parse(args[at + 1]) : null;
