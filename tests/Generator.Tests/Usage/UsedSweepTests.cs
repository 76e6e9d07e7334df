using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Usage;

/// <summary>Every operation and batch of the bundled documents, each used alone.</summary>
public sealed class UsedSweepTests
{
    internal static TestProject Bundled { get; } = Directory.GetFiles(Path.Combine(Repository.Root, "specs"), "*.yaml")
        .Order(StringComparer.Ordinal)
        .Aggregate(new TestProject(), (project, path) => project.With(new TestDocument(path, File.ReadAllText(path), isBundled: true)));

    [Fact]
    public void EachMemberAloneCompilesAndIsAsInTheWholeClient()
    {
        var all = GeneratorRun.Create(Bundled);
        var types = Types(all);
        var members = Members(all).ToHashSet();
        var used = Bundled.Set("GameballOperations", "used");
        var run = GeneratorRun.Create(used);
        var statements = ConsumerCode.Statements(all.Compilation);

        statements.Count.ShouldBeGreaterThan(75);
        foreach (var statement in statements)
        {
            run = run.Then(used with { Code = ConsumerCode.Write([statement]) });

            run.Compilation.GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty(statement);
            Members(run).Where(member => !members.Contains(member)).ShouldBeEmpty(statement);
            CutTypes.Differences(types, Types(run)).ShouldBeEmpty(statement);
        }
    }

    [Fact]
    public void AllMembersTogetherAreTheWholeClient()
    {
        var all = GeneratorRun.Create(Bundled);
        var properties = Declared(all).OfType<RecordDeclarationSyntax>().SelectMany(record => record.Members.OfType<PropertyDeclarationSyntax>());
        var code = ConsumerCode.Write(ConsumerCode.Statements(all.Compilation)) + "// " + string.Join(' ', properties.Select(property => property.Identifier.Text));

        var run = GeneratorRun.Create(Bundled.Set("GameballOperations", "used") with { Code = code });

        run.Files.ShouldBe(all.Files);
    }

    private static IEnumerable<TypeDeclarationSyntax> Declared(GeneratorRun run) => run.Compilation.SyntaxTrees
        .Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
        .SelectMany(tree => tree.GetRoot().DescendantNodes())
        .OfType<TypeDeclarationSyntax>();

    private static bool IsClient(TypeDeclarationSyntax type) => type.Identifier.Text.EndsWith("Client", StringComparison.Ordinal);

    /// <summary>Returns the text of each type and of its JSON code.</summary>
    private static Dictionary<string, string> Types(GeneratorRun run) => Declared(run)
        .Where(type => !IsClient(type) && !type.Modifiers.Any(modifier => modifier.Text == "static"))
        .ToDictionary(type => type.Identifier.Text, type => type.ToFullString());

    /// <summary>Returns the text of each member of the clients, and of each statement of their constructors.</summary>
    private static IEnumerable<string> Members(GeneratorRun run) => Declared(run).Where(IsClient).SelectMany(type => type.Members).SelectMany(member =>
        member is ConstructorDeclarationSyntax { Body.Statements: var statements }
            ? statements.Select(statement => statement.ToString())
            : [member.ToFullString().Trim()]);
}
