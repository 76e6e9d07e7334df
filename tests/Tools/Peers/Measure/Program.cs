// Runs the clients of the comparison by turns and prints one table a question.
//   Measure cold TURNS NAME=PROGRAM …      clock from the start of the process to its end, after one tracked order: the median of the turns
//   Measure call|body|job TURNS NAME=…     what each client prints for itself: the least of the turns
//   Measure command TURNS NAME=COMMAND …   clock of a shell command: the median and the least of the turns
// The first client is the one that the others are compared with.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Peers;

if (args is not [("cold" or "call" or "body" or "job" or "command") and var question, var count, _, ..])
{
    Console.Error.WriteLine("Measure cold|call|body|job|command TURNS NAME=PROGRAM …");
    return 2;
}

using var server = new Server();
var contenders = args.Skip(2).Select(static argument => argument.Split('=', 2)).Select(static pair => new Contender(pair[0], pair[1])).ToArray();
foreach (var turn in Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)))
{
    // Each turn begins with another contender, so that none always follows the same one.
    foreach (var contender in Enumerable.Range(0, contenders.Length).Select(index => contenders[(index + turn) % contenders.Length]))
    {
        contender.Take(question, server.Url);
    }
}

foreach (var contender in contenders)
{
    Console.Out.WriteLine(contender.Row(contenders[0]));
}

return 0;

internal sealed class Contender(string name, string program)
{
    private readonly List<double> _values = [];
    private string _more = "";
    private string? _failure;

    private double Least => _values.Count == 0 ? double.NaN : _values.Min();

    private double Median => _values.Count == 0 ? double.NaN : _values.Order().ElementAt(_values.Count / 2);

    public void Take(string question, string url)
    {
        if (_failure is not null)
        {
            return;
        }

        var shell = question == "command" ? program : $"exec {program} {question} {(question is "cold" or "call" ? url : "")}";
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", shell]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (process.ExitCode != 0)
        {
            _failure = "failed: " + errors.GetAwaiter().GetResult().Split('\n')[0];
        }
        else if (question is "cold" or "command")
        {
            _values.Add(elapsed);
        }
        else
        {
            var numbers = output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            _values.Add(double.Parse(numbers[0], CultureInfo.InvariantCulture));
            _more = numbers[1] + " B" + (numbers.Length > 2 ? ", body of " + numbers[2] + " B" : "");
        }
    }

    public string Row(Contender first) => _failure is not null ? $"| {name} | {_failure} |" : FormattableString.Invariant(
        $"| {name} | median {Median:F0} | {Median / first.Median:F2} × | least {Least:F0} | {Least / first.Least:F2} × | {_more} |");
}
