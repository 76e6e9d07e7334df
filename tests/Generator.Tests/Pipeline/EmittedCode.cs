using System.IO;
using System.Linq;
using System.Reflection;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>Compiles emitted files like a strict consumer: with C# 11, checked documentation, and warnings as errors.</summary>
internal static partial class EmittedCode
{
    /// <summary>Emits and compiles a model.</summary>
    public static Assembly Compile(ClientModel client, params string[] sources)
    {
        var trees = FilePlan.Create(client).Select(file => CSharpSyntaxTree.ParseText(FileEmitter.Emit(file).ToString(), ParseOptions, file.HintName));
        return Load(NewCompilation(sources).AddSyntaxTrees(trees));
    }

    public static string Text(ClientModel client, string hintName) =>
        FileEmitter.Emit(FilePlan.Create(client).Single(file => file.HintName == hintName)).ToString();

    /// <summary>Returns the assembly; fails on each warning and error.</summary>
    public static Assembly Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Describe).ShouldBeEmpty();
        return Assembly.Load(image.ToArray());
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        var code = diagnostic.Location.SourceTree?.GetText().Lines[line].ToString().Trim();
        return $"{diagnostic.Id} {diagnostic.GetMessage()} at {diagnostic.Location.SourceTree?.FilePath}:{line + 1}: {code}";
    }
}
