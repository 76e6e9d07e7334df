using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;

namespace Package.Tests;

/// <summary>
/// The compiler server for all commands of these tests, as `dotnet build` has one for its users: most of a small compilation is the compiler's
/// start. It is the one that built the solution, if there is one (Directory.Solution.targets), and ends with these tests.
/// </summary>
internal static class CompilerServer
{
    private static readonly Lazy<string> s_pipe = new(Start);

    /// <summary>Lets a command find the server. Settings of the machine that forbid compiler servers are meant for servers that stay.</summary>
    public static void Serve(IDictionary<string, string?> environment)
    {
        environment["UseSharedCompilation"] = "true";
        environment["SharedCompilationId"] = s_pipe.Value;
    }

    private static string Start()
    {
        var pipe = PackedPackage.Metadata("CompilerServer") is { Length: > 0 } solution ? solution : $"gameball-{Guid.NewGuid():N}";
        var program = Path.Combine(PackedPackage.Metadata("Compiler"), "bincore", "VBCSCompiler.dll");
        AtEnd.Do(() => Run($"-shutdown -pipename:{pipe}").WaitForExit());
        // A second server of the same name ends at once.
        Run("-pipename:" + pipe);
        return pipe;

        Process Run(string arguments)
        {
            var start = new ProcessStartInfo("dotnet", $"\"{program}\" {arguments}") { RedirectStandardOutput = true };
            // The settings of Directory.Solution.targets.
            start.Environment["DOTNET_gcServer"] = "0";
            start.Environment["DOTNET_GCgen0size"] = "4000000";
            start.Environment["DOTNET_TieredPGO"] = "0";
            return Process.Start(start) ?? throw new InvalidOperationException("The compiler did not start.");
        }
    }
}
