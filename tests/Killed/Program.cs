using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Gameball.Killed;

// "Killed --points 200 --rows 20000 --seed 1": kills that many imports at points drawn by the seed, resumes them, and compares the last
// report with the rows that the server applied. "--import orders" runs one import, "--parallel 4" sets the number of concurrent processes.
if (args is ["--child", .. var task])
{
    return await Child.RunAsync(ChildTask.Parse(task));
}

var given = new Dictionary<string, string>();
for (var i = 0; i + 1 < args.Length; i += 2)
{
    given[args[i].TrimStart('-')] = args[i + 1];
}

var (points, rows, seed) = (Number("points", 200), Number("rows", 20_000), Number("seed", 1));
string[] imports = given.TryGetValue("import", out var one) ? [one] : [.. Harness.Imports];
var watch = Stopwatch.StartNew();
var results = new List<(string Event, string Wrong)>();
for (var i = 0; i < imports.Length; i++)
{
    var share = (points / imports.Length) + (i < points % imports.Length ? 1 : 0);
    var done = await new Harness(rows, seed + i).RunAsync(imports[i], share, Number("parallel", Environment.ProcessorCount));
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
