using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Gameball.Generated.Tests.Support;
using Gameball.Local;
using Shouldly;

namespace Gameball.BulkImport.Tests.Support;

/// <summary>A folder, a local Gameball, and the command between them, on a clock without real waits.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly HurriedTimeProvider _time;
    private readonly string _folder = Directory.CreateTempSubdirectory("gameball-import-").FullName;

    private Desk(LocalGameball server, HurriedTimeProvider time) => (Server, _time) = (server, time);

    public LocalGameball Server { get; }

    /// <summary>The last command's output.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The last command's error output: progress, problems, advice.</summary>
    public string Error { get; private set; } = "";

    /// <summary>The content of standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>The secret key of the environment; <see langword="null"/>: the right one.</summary>
    public string? SecretKey { get; set; }

    /// <summary>Whether the environment has keys.</summary>
    public bool HasKeys { get; init; } = true;

    public static async Task<Desk> OpenAsync(string input = "", bool hasKeys = true)
    {
        var time = new HurriedTimeProvider();
        var server = await LocalGameball.StartAsync(new LocalGameballOptions { TimeProvider = time, Quotas = false });
        return new Desk(server, time) { Input = input, HasKeys = hasKeys };
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    public string Write(string name, params string[] lines)
    {
        File.WriteAllLines(PathOf(name), lines);
        return PathOf(name);
    }

    public string[] Lines(string name) => File.ReadAllLines(PathOf(name));

    /// <summary>Runs the command against the local Gameball.</summary>
    public Task<int> RunAsync(params string[] words) => RunAsync(_ => { }, words);

    /// <summary>Runs the command, and lets a test interrupt it.</summary>
    public Task<int> RunAsync(Action<Interrupts> meanwhile, params string[] words) =>
        StartAsync(meanwhile, HasKeys ? [.. words, "--base-address", Server.Address.ToString()] : words);

    /// <summary>Runs a command that calls no server.</summary>
    public Task<int> RunBareAsync(params string[] words) => StartAsync(_ => { }, words);

    private async Task<int> StartAsync(Action<Interrupts> meanwhile, string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var interrupts = new Interrupts();
        meanwhile(interrupts);
        var code = await CommandLine.RunAsync(words, new ImportHost
        {
            Output = TextWriter.Synchronized(output),
            Error = TextWriter.Synchronized(error),
            Input = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)),
            Variable = name => HasKeys ? Keys.GetValueOrDefault(name) : null,
            Interrupts = interrupts,
            Time = _time,
        });
        (Output, Error) = (output.ToString(), error.ToString());
        (Output + Error).ShouldNotContain(Server.ApiKey);
        (Output + Error).ShouldNotContain(Server.SecretKey);
        return code;
    }

    /// <summary>Returns the keys of the rows that an operation applied.</summary>
    public string[] Applied(string operation) =>
        [.. Server.Ledger.Rows.Where(row => row.Operation == operation).Select(row => row.Key)];

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Dictionary<string, string> Keys => new()
    {
        ["GAMEBALL_API_KEY"] = Server.ApiKey,
        ["GAMEBALL_SECRET_KEY"] = SecretKey ?? Server.SecretKey,
    };
}
