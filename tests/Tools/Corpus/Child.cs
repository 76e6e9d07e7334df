using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;

namespace Gameball.Generator.Corpus;

/// <summary>Runs this program again on one document, and ends it if it writes nothing for too long.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;
    private readonly Timer _watch;
    private readonly TimeSpan _patience;
    private readonly Queue<string> _errors = new();

    public Child(TimeSpan patience, params IEnumerable<string> arguments)
    {
        _patience = patience;
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Child).Assembly.Location);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginErrorReadLine();
        _watch = new(_ => Expire(), state: null, patience, Timeout.InfiniteTimeSpan);
    }

    public bool IsExpired { get; private set; }

    /// <summary>Returns the lines that the child writes, until it ends.</summary>
    public IEnumerable<string> Lines()
    {
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            _watch.Change(_patience, Timeout.InfiniteTimeSpan);
            yield return line;
        }

        _process.WaitForExit();
    }

    /// <summary>The reason for an early end; <see langword="null"/> if the child ended normally.</summary>
    public string? Failure => IsExpired ? $"took longer than {_patience.TotalSeconds} s"
        : _process.ExitCode == 0 ? null
        : _errors.TryPeek(out var first) ? "crashed: " + first
        : $"crashed with {_process.ExitCode}";

    public void Dispose()
    {
        _watch.Dispose();
        _process.Dispose();
    }

    private void Expire()
    {
        IsExpired = true;
        _process.Kill();
    }

    // The first line names the crash; a stack overflow writes thousands of lines.
    private void Keep(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line) && _errors.Count < 1)
        {
            _errors.Enqueue(line);
        }
    }
}
