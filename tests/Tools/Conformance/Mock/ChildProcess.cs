using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Gameball.Conformance.Mock;

/// <summary>Starts programs whose output is kept.</summary>
internal static class ChildProcess
{
    public static Process Start(string program, IEnumerable<string> arguments, Action<string> line)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Launch(start);
        process.OutputDataReceived += (_, e) => Take(e.Data);
        process.ErrorDataReceived += (_, e) => Take(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;

        void Take(string? text)
        {
            if (text is not null)
            {
                line(text);
            }
        }
    }

    public static int Run(string program, IEnumerable<string> arguments, out string output)
    {
        StringBuilder lines = new();
        using var process = Start(program, arguments, line =>
        {
            lock (lines)
            {
                lines.AppendLine(line);
            }
        });
        process.WaitForExit();
        output = lines.ToString();
        return process.ExitCode;
    }

    private static Process Launch(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"{start.FileName} could not be started: {e.Message}. Install Node.js 18 or later.", e);
        }
    }
}
