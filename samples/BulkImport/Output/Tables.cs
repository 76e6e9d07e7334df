using System.Collections.Generic;
using Spectre.Console;

namespace Gameball.BulkImport;

/// <summary>Writes tables to the output.</summary>
internal static class Tables
{
    private const int WidthOfPipes = 120;

    public static void Write(ImportHost host, IReadOnlyList<string> heads, IEnumerable<(string Name, string Value)> lines)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(host.Output),
            Ansi = host.IsOutputTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        });
        if (!host.IsOutputTerminal)
        {
            console.Profile.Width = WidthOfPipes;
        }

        var table = new Table().Border(host.IsOutputTerminal ? TableBorder.Rounded : TableBorder.Ascii);
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn(new Text(Visible.Line(head))));
        }

        foreach (var (name, value) in lines)
        {
            table.AddRow(new Text(Visible.Line(name)), new Text(Visible.Line(value)));
        }

        console.Write(table);
    }
}
