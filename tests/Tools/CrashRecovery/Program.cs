using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Gameball.CrashRecovery;

// Kills imports at points drawn by a seed, resumes them, and compares the last report with what the server applied.
const string Usage =
    """
    CrashRecovery [--points COUNT] [--rows COUNT] [--seed N] [--import NAME] [--parallel COUNT]
      --points COUNT      how many imports are killed; 200 unless set
      --rows COUNT        the rows of each; 20000 unless set
      --seed N            draws the points; 1 unless set
      --import NAME       keeps to one kind of import
      --parallel COUNT    how many processes run at once; one for each processor unless set
    It ends with 1 where a report differs from what the server applied.
    """;

if (args is ["--help", ..])
{
    Console.WriteLine(Usage);
    return 0;
}

if (args is ["--child", .. var task])
{
    return await Child.RunAsync(ChildTask.Parse(task));
}

// The last one of a name counts: run.sh puts its own in front.
var given = args.Chunk(2).GroupBy(pair => pair[0]).ToDictionary(group => group.Key, group => group.Last()[^1]);
if (args.Length % 2 != 0 || given.Keys.Except(["--points", "--rows", "--seed", "--import", "--parallel"]).Any())
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var (points, rows, seed) = (Number("--points", 200), Number("--rows", 20_000), Number("--seed", 1));
string[] imports = given.TryGetValue("--import", out var one) ? [one] : [.. Harness.Imports];
var watch = Stopwatch.StartNew();
var results = new List<(string Event, string Wrong)>();
for (var i = 0; i < imports.Length; i++)
{
    var share = (points / imports.Length) + (i < points % imports.Length ? 1 : 0);
    var done = await new Harness(rows, seed + i).RunAsync(imports[i], share, Number("--parallel", Environment.ProcessorCount));
    results.AddRange(done);
    var bad = done.Count(result => result.Wrong.Length > 0);
    Console.WriteLine($"{imports[i],-16} {done.Count,4} points, {bad} wrong, {watch.Elapsed:m\\:ss}");
}

foreach (var kind in results.SelectMany(result => result.Event.Split(", then ")).CountBy(name => name).OrderBy(pair => pair.Key))
{
    Console.WriteLine($"{kind.Value,5} × {(kind.Key.Length == 0 ? "not reached" : kind.Key)}");
}

foreach (var (_, wrong) in results.Where(result => result.Wrong.Length > 0))
{
    Console.WriteLine("WRONG " + wrong);
}

return results.Any(result => result.Wrong.Length > 0) ? 1 : 0;

int Number(string name, int otherwise) =>
    given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
