using System;
using System.IO;

namespace Gameball.Conformance.Mock;

/// <summary>The mock server's npm package, installed into <c>artifacts/prism</c> on the first run.</summary>
internal static class PrismPackage
{
    public const string Version = "5.14.2";

    /// <summary>The path of the program that node runs.</summary>
    /// <exception cref="InvalidOperationException">npm is missing, or could not install the package.</exception>
    public static string Install(string repository)
    {
        var folder = Path.Combine(repository, "artifacts", "prism");
        var program = Path.Combine(folder, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");
        if (File.Exists(program))
        {
            return program;
        }

        Directory.CreateDirectory(folder);
        Console.Error.WriteLine($"Installing @stoplight/prism-cli {Version} into {folder} …");
        var exit = ChildProcess.Run(
            "npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--no-save", $"@stoplight/prism-cli@{Version}"], out var output);
        return exit == 0 && File.Exists(program)
            ? program
            : throw new InvalidOperationException($"npm could not install @stoplight/prism-cli {Version}; it needs Node.js 18 or later.\n{output}");
    }
}
