using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

/// <summary>No control character of a cell, a header, a file name, a command line or a server reaches the terminal.</summary>
public sealed class VisibleTests
{
    private const string Escape = "\u001b[31m";

    [Theory]
    [InlineData("plain ü 😀", "plain ü 😀")]
    [InlineData("a\u001b[2Jb", "a\\u001b[2Jb")]
    [InlineData("a\rb", "a\\u000db")]
    [InlineData("a\u009bb\u007f", "a\\u009bb\\u007f")]
    [InlineData("a\u202Eb\u2066", "a\\u202eb\\u2066")]
    [InlineData("a\0b\b", "a\\u0000b\\u0008")]
    public void ControlCharactersAreMadeVisible(string text, string shown)
    {
        Visible.Line(text).ShouldBe(shown);
        Visible.Lines(text).ShouldBe(shown);
    }

    [Fact]
    public void OnlyTextsOfSeveralLinesKeepLineBreaks()
    {
        Visible.Line("a\r\nb\tc").ShouldBe("a\\u000d\\u000ab\\u0009c");
        Visible.Lines("a\r\nb\tc\nd").ShouldBe("a\r\nb\tc\nd");
        Visible.Line("x" + "😀"[..1] + "y").ShouldBe("x\\ud83dy");
    }

    [Fact]
    public async Task AWriterPassesNoControlCharacter()
    {
        using var inner = new StringWriter { NewLine = "\n" };
        await using var writer = new VisibleWriter(inner);

        writer.Write(Escape);
        writer.Write('\u001b');
        writer.Write("😀"[0]);
        writer.Write("😀"[1]);
        writer.WriteLine(Escape.ToCharArray(), 0, 2);
        await writer.WriteAsync(Escape);
        await writer.WriteLineAsync(Escape);
        writer.WriteLine("{0}", Escape);

        inner.ToString().ShouldNotContain('\u001b');
        inner.ToString().ShouldContain("😀");
        inner.ToString().Count(letter => letter == '\n').ShouldBe(3);
    }

    [Fact]
    public async Task DryRunsUsageErrorsAndTablesMakeThemVisible()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write(
            $"or{(OperatingSystem.IsWindows() ? "" : Escape + "\n")}ders.csv", Orders.Header, $"c-1,o-1,{Escape}[bold]never,1");

        (await desk.RunAsync("orders", file, "--dry-run")).ShouldBe(ExitCode.SomeFailed, desk.Error);
        desk.Error.ShouldContain("column orderDate: '\\u001b[31m[bold]never' is not a time");
        Clean(desk);
        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.SomeFailed, desk.Error);
        Clean(desk);
        foreach (var words in new[]
        {
            ["orders", desk.Write("head.csv", Orders.Header + $",x{Escape}", "c-1,o-1,2023-06-01,1,2")],
            ["orders", desk.Write("lacks.csv", $"x{Escape}", "1"), "--ignore", $"x{Escape}"],
            ["orders", file, "--map", $"a{Escape}"],
            ["orders", $"missing{Escape}.csv"],
            ["orders", file, "--format", $"a{Escape}"],
            ["orders", file, "--resume", "--journal", $"no{Escape}.journal"],
            [$"nonsense{Escape}"],
            new[] { "orders", file, $"--nonsense{Escape}" },
        })
        {
            (await desk.RunAsync(words)).ShouldBe(ExitCode.Unusable, desk.Error);
            desk.Error.ShouldContain("\\u001b[31m");
            Clean(desk);
        }
    }

    [Fact]
    public void AResumeCommandCanBeCopiedWhateverItsWordsContain()
    {
        if (!OperatingSystem.IsWindows())
        {
            ResumeCommand.Format(["orders", $"a'\\{Escape}.csv"]).ShouldBe("gameball-import orders $'a\\'\\\\\\u001b[31m.csv' --resume");
        }
    }

    private static void Clean(Desk desk)
    {
        (desk.Error + desk.Output).ShouldNotContain('\u001b');
        desk.Error.Split('\n').ShouldAllBe(line => !line.StartsWith("ders.csv", StringComparison.Ordinal));
    }
}
