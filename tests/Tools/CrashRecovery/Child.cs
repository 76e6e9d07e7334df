using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.CrashRecovery;

/// <summary>The arguments of the process that is killed.</summary>
internal sealed record ChildTask(string Import, int Rows, string Address, string ApiKey, string SecretKey, string Folder, int KillAt)
{
    public IEnumerable<string> Arguments => [Import, Text(Rows), Address, ApiKey, SecretKey, Folder, Text(KillAt)];

    public static ChildTask Parse(string[] given) =>
        new(given[0], Number(given[1]), given[2], given[3], given[4], given[5], Number(given[6]));

    public string Journal => Path.Combine(Folder, "run.journal");

    public string Report => Path.Combine(Folder, "report");

    /// <summary>The file with the event at which the process ended, or with the number of events.</summary>
    public string Note => Path.Combine(Folder, "note");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>The process that is killed: it imports with a journal, from the beginning or from the end of the last process.</summary>
internal static class Child
{
    public static async Task<int> RunAsync(ChildTask task)
    {
        var kill = new KillSwitch(task.KillAt, task.Note);
        var client = new GameballOptions
        {
            BaseAddress = new Uri(task.Address),
            ApiKey = task.ApiKey,
            SecretKey = task.SecretKey,
        };
        client.Limits.Limiter = GameballRateLimiter.Unlimited;
        var options = new BatchImportOptions
        {
            MinPollDelay = TimeSpan.FromMilliseconds(5),
            MaxPollDelay = TimeSpan.FromMilliseconds(50),
            Journal = new BatchJournal(
                task.Journal,
                () => new KillableFile(DiskFile.Open(task.Journal), kill),
                write => ThreadPool.QueueUserWorkItem(_ => write())),
        };
        using var http = new HttpClient(new KillableHandler(kill));
        using var gameball = new GameballClient(client, http);
        var outcomes = await CrashRecovery.Import.All[task.Import].Run(gameball, task.Rows, options);
        outcomes.Write(task.Report);
        await File.WriteAllTextAsync(task.Note, kill.Events.ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}
