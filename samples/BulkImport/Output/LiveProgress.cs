using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Spectre.Console;

namespace Gameball.BulkImport;

/// <summary>A progress bar that is overwritten, with the numbers beside it.</summary>
internal sealed class LiveProgress(TextWriter writer) : ProgressView
{
    private static readonly TimeSpan s_every = TimeSpan.FromMilliseconds(200);

    protected override async Task DrawAsync(Task import, ProgressWatch watch)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new QuietOutput(new AnsiConsoleOutput(writer)) });
        await console.Progress()
            .Columns(
                new SpinnerColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(watch.ShortLine()), maxValue: 1);
                while (!import.IsCompleted)
                {
                    Show(task, watch);
                    await Task.WhenAny(import, Task.Delay(s_every, watch.Time));
                }

                Show(task, watch);
            });
    }

    private static void Show(ProgressTask task, ProgressWatch watch)
    {
        task.Description = Markup.Escape(watch.ShortLine());
        task.IsIndeterminate = watch.Done is null;
        task.Value = watch.Done ?? 0;
    }

    // The bar is drawn on a thread of its own, and an exception there ends the process.
    private sealed class QuietOutput(AnsiConsoleOutput inner) : IAnsiConsoleOutput
    {
        public TextWriter Writer { get; } = new QuietWriter(inner.Writer);

        public bool IsTerminal => inner.IsTerminal;

        public int Width => inner.Width;

        public int Height => inner.Height;

        public void SetEncoding(Encoding encoding) => inner.SetEncoding(encoding);
    }
}
