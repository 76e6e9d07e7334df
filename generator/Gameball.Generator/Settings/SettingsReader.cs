using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Settings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gameball.Generator.Settings;

/// <summary>Reads the build properties that <c>CompilerVisibleProperty</c> passes to the compiler.</summary>
internal sealed class SettingsReader
{
    private static readonly char[] s_separators = ['|', ','];

    private readonly AnalyzerConfigOptions _options;
    private readonly List<Problem> _problems = [];

    private SettingsReader(AnalyzerConfigOptions options) => _options = options;

    public static GeneratorSettings Read(AnalyzerConfigOptionsProvider options) => new SettingsReader(options.GlobalOptions).Read();

    private GeneratorSettings Read()
    {
        var binding = new BindingSettings(
            Checked("GameballNamespace", "Gameball", IsNamespace, "a namespace, such as 'Contoso.Loyalty'"),
            Checked("GameballClientName", "GameballClient", SyntaxFacts.IsValidIdentifier, "a C# class name, such as 'GameballClient'"),
            OneOf("GameballAccessibility", "public", "internal") == "public",
            List("GameballIncludeTags"),
            List("GameballIncludePaths"),
            OneOf("GameballJsonDirections", "both", "used") == "used" ? JsonDirections.Used : JsonDirections.Both,
            OneOf("GameballDependencyInjection", "false", "true") == "true",
            OneOf("GameballRequiredMembers", "true", "false") == "true");
        var usage = new UsageSettings(
            OneOf("GameballOperations", "all", "used") == "used",
            Is("DesignTimeBuild", "true"),
            Is("OutputType", "library") && !Is("IsTestProject", "true"),
            List("GameballKeep"));
        var polyfills = OneOf("GameballPolyfills", "true", "false") == "true";
        // The build has applied this property already; a wrong value is reported here.
        OneOf("GameballBundledSpecs", "true", "false", "overlay");
        var showsCode = Is("EmitCompilerGeneratedFiles", "true") || !Is("Optimize", "true");
        return new GeneratorSettings(binding, usage, polyfills && TargetFramework.MayLackTypes(Property), showsCode, _problems.ToEquatableArray());
    }

    private static bool IsNamespace(string text) => text.Split('.').All(SyntaxFacts.IsValidIdentifier);

    /// <summary>Returns the property's text; empty if it is not set.</summary>
    private string Property(string name) => _options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";

    private bool Is(string name, string value) => string.Equals(Property(name), value, StringComparison.OrdinalIgnoreCase);

    private string Checked(string name, string otherwise, Func<string, bool> isValid, string expected)
    {
        var value = Property(name);
        if (value.Length == 0 || isValid(value))
        {
            return value.Length == 0 ? otherwise : value;
        }

        _problems.Add(SettingsProblems.WrongSetting(name, value, expected));
        return otherwise;
    }

    /// <summary>Reads one of a few words, in any case; the first is the default.</summary>
    private string OneOf(string name, params string[] values)
    {
        var expected = string.Join(" or ", values.Select(value => "'" + value + "'"));
        return Checked(name, values[0], word => values.Contains(word, StringComparer.OrdinalIgnoreCase), expected).ToLowerInvariant();
    }

    /// <summary>Reads a list. It is not separated by <c>;</c>, because MSBuild would split it there.</summary>
    private EquatableArray<string> List(string name) => Property(name)
        .Split(s_separators)
        .Select(item => item.Trim())
        .Where(item => item.Length > 0)
        .ToEquatableArray();
}
