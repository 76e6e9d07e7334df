using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gameball.Analyzers.Keys;

/// <summary>What the build says about the project. The package's targets file makes these properties visible to the compiler.</summary>
internal sealed class ProjectKind
{
    /// <summary>Whether it is a project of tests.</summary>
    public bool IsTest { get; private set; }

    /// <summary>The kind of application if it runs on the devices of users; otherwise null.</summary>
    public string? Device { get; private set; }

    public static ProjectKind Read(AnalyzerConfigOptions options) => new()
    {
        IsTest = IsTrue(options, "IsTestProject"),
        Device = IsTrue(options, "UseMaui") ? "MAUI"
            : IsTrue(options, "UsingMicrosoftNETSdkBlazorWebAssembly") ? "Blazor WebAssembly"
            : Value(options, "TargetPlatformIdentifier") switch
            {
                "android" or "Android" => "Android",
                "ios" or "iOS" => "iOS",
                "maccatalyst" or "MacCatalyst" => "Mac Catalyst",
                "browser" or "Browser" => "browser",
                _ => null,
            },
    };

    private static bool IsTrue(AnalyzerConfigOptions options, string name) =>
        string.Equals(Value(options, name), "true", StringComparison.OrdinalIgnoreCase);

    private static string Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value : "";
}
