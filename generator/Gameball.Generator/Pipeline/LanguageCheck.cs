using Gameball.Generator.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gameball.Generator.Pipeline;

/// <summary>Checks the C# version: emitted code has <c>required</c> members and UTF-8 literals, which need C# 11.</summary>
internal static class LanguageCheck
{
    public static Problem? Check(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp11 and var version }
            ? SettingsProblems.LanguageVersion(version.ToDisplayString())
            : null;
}
