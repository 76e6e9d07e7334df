using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Hex1b;
using Hex1b.Automation;

namespace Gameball.ImportTool;

/// <summary>Runs an import in a terminal without a window, and draws what it shows in the middle and at the end.</summary>
internal static partial class Picture
{
    private const int Width = 90;
    private const int Height = 40;
    private const int Rows = 60_000;
    private const int RowsOfAFault = 12_000;

    private static readonly TimeSpan s_every = TimeSpan.FromMilliseconds(200);

    public static async Task<int> WriteAsync(string path)
    {
        var folder = Directory.CreateTempSubdirectory("gameball-picture-").FullName;
        try
        {
            OrderFile.WriteCsv(Path.Combine(folder, "orders.csv"), OrderFile.Orders(Rows).Select(WithFaults));
            string[] words = ["orders", "orders.csv", .. OrderFile.Options];
            await using var terminal = Hex1bTerminal.CreateBuilder()
                .WithHeadless()
                .WithDimensions(Width, Height)
                .WithPtyProcess(options =>
                {
                    options.FileName = "dotnet";
                    options.Arguments = ["exec", ImportProcess.Program, .. words];
                    options.WorkingDirectory = folder;
                })
                .Build();
            var (middle, code) = await RunAsync(terminal);
            using var end = terminal.CreateSnapshot();
            Draw("$ gameball-import " + string.Join(' ', words.Select(Quoted)), middle, end).Save(path);
            Console.WriteLine(end.GetText().TrimEnd());
            Console.WriteLine($"{path} is written; the command ended with {code}.");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Returns the screen at the first moment after half of the rows at which the time left is known.
    private static async Task<(Hex1bTerminalSnapshot Middle, int Code)> RunAsync(Hex1bTerminal terminal)
    {
        var run = terminal.RunAsync(CancellationToken.None);
        Hex1bTerminalSnapshot? middle = null;
        while (!run.IsCompleted)
        {
            await Task.WhenAny(run, Task.Delay(s_every));
            var now = terminal.CreateSnapshot();
            if (middle is null && Middle().IsMatch(now.GetText()))
            {
                middle = now;
            }
            else
            {
                now.Dispose();
            }
        }

        return (middle ?? throw new InvalidOperationException("The command ended without a bar:\n" + terminal.CreateSnapshot().GetText()), await run);
    }

    private static XDocument Draw(string command, Hex1bTerminalSnapshot middle, Hex1bTerminalSnapshot end)
    {
        var screen = new Screen(Width);
        screen.Add(command);
        screen.Add(middle, ..(LineOf(middle, "left") + 1));
        screen.AddRule();
        // Below the table is the path of the failed rows, which is of this machine.
        screen.Add(end, LineOf(end, "100%")..(LineOf(end, "╯") + 1));
        return screen.ToSvg(
            "The progress of an import",
            "A terminal runs gameball-import: the columns of the file and their properties, a bar with the rows a second and the time left, and at the end the totals.");
    }

    private static int LineOf(Hex1bTerminalSnapshot screen, string text) =>
        Enumerable.Range(0, Height).First(line => screen.GetLine(line).Contains(text));

    private static Order WithFaults(Order order, int index) =>
        index % RowsOfAFault == RowsOfAFault - 1 ? order with { CustomerId = "" } : order;

    private static string Quoted(string word) => word.Contains(' ') ? $"\"{word}\"" : word;

    [GeneratedRegex("[56]\\d% .* left")]
    private static partial Regex Middle();
}
