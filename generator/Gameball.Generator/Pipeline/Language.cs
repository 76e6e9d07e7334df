using Gameball.Generator.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gameball.Generator.Pipeline;

/// <summary>How a project's compiler reads C#.</summary>
/// <param name="Problem">
/// The problem with its version; <see langword="null"/> from C# 11 on: emitted code has <c>required</c> members and UTF-8 literals.
/// </param>
/// <param name="ReadsComments">
/// Whether it reads doc comments. Editors do, and builds with a documentation file; to other builds they are white space.
/// </param>
internal sealed record Language(Problem? Problem, bool ReadsComments)
{
    public static Language Of(ParseOptions options) => new(
        options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp11 and var version }
            ? SettingsProblems.LanguageVersion(version.ToDisplayString())
            : null,
        options.DocumentationMode != DocumentationMode.None);
}
