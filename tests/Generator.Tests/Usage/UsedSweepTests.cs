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
        var declarations = Declarations(all).ToHashSet();
        var used = Bundled.Set("GameballOperations", "used");
        var run = GeneratorRun.Create(used);
        var statements = ConsumerCode.Statements(all.Compilation);

        statements.Count.ShouldBeGreaterThan(75);
        foreach (var statement in statements)
        {
            run = run.Then(used with { Code = ConsumerCode.Write([statement]) });

            run.Compilation.GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty(statement);
            Declarations(run).Where(declaration => !declarations.Contains(declaration)).ShouldBeEmpty(statement);
        }
    }

    [Fact]
    public void AllMembersTogetherAreTheWholeClient()
    {
        var all = GeneratorRun.Create(Bundled);
        var code = ConsumerCode.Write(ConsumerCode.Statements(all.Compilation));

        var run = GeneratorRun.Create(Bundled.Set("GameballOperations", "used") with { Code = code });

        run.Files.ShouldBe(all.Files);
    }

    /// <summary>Returns the text of each type, of each member of the clients, and of each statement of their constructors.</summary>
    private static IEnumerable<string> Declarations(GeneratorRun run)
    {
        foreach (var type in run.Compilation.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
            .SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<TypeDeclarationSyntax>())
        {
            if (!type.Identifier.Text.EndsWith("Client", StringComparison.Ordinal))
            {
                if (!type.Modifiers.Any(modifier => modifier.Text == "static"))
                {
                    yield return type.ToFullString().Trim();
                }

                continue;
            }

            foreach (var member in type.Members)
            {
                if (member is ConstructorDeclarationSyntax { Body.Statements: var statements })
                {
                    foreach (var statement in statements)
                    {
                        yield return statement.ToString();
                    }
                }
                else
                {
                    yield return member.ToFullString().Trim();
                }
            }
        }
    }
}
