using System;
using System.IO;
using System.Threading.Tasks;
using Spectre.Console;

namespace Gameball.BulkImport;

/// <summary>A bar that is written over, with the numbers beside it.</summary>
internal sealed class LiveProgress(TextWriter writer) : ProgressView
{
    private static readonly TimeSpan s_every = TimeSpan.FromMilliseconds(200);

    public override async Task<T> ShowAsync<T>(Task<T> import, ProgressWatch watch)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        await console.Progress()
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(watch.Line()), maxValue: 1);
                while (!import.IsCompleted)
                {
                    Show(task, watch);
                    await Task.WhenAny(import, Task.Delay(s_every, watch.Time));
                }

                Show(task, watch);
            });
        return await import;
    }

    private static void Show(ProgressTask task, ProgressWatch watch)
    {
        task.Description = Markup.Escape(watch.Line());
        task.IsIndeterminate = watch.Done is null;
        task.Value = watch.Done ?? 0;
    }
}
