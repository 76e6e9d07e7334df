using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>A client of some groups of the bundled documents: these groups, the types that they need, and nothing else.</summary>
public sealed class IncludedTagsTests
{
    private static readonly Lazy<IAssemblySymbol> s_some = new(() => Compile("Orders|Batches"));
    private static readonly Lazy<IAssemblySymbol> s_all = new(() => Compile(""));

    // Emitted code names this type in the bodies of methods only: it is what any operation returns on failure.
    private static readonly string[] s_errors = ["ErrorResponse"];

    [Fact]
    public void TheClientHasTheChosenGroupsOnly() =>
        Type(s_some.Value, "IGameballClient").GetMembers().OfType<IPropertySymbol>().Select(property => property.Name)
            .ShouldBe(["Batches", "Orders"], ignoreOrder: true);

    [Fact]
    public void EachChosenGroupIsWhole()
    {
        foreach (var group in new[] { "IOrdersClient", "IBatchesClient" })
        {
            Members(Type(s_some.Value, group)).ShouldBe(Members(Type(s_all.Value, group)));
        }
    }

    [Fact]
    public void OnlyTypesThatTheGroupsNeedAreEmitted()
    {
        var needed = new HashSet<string>(s_errors);
        foreach (var root in Types(s_some.Value).Where(IsPartOfTheClient).Concat(Types(s_some.Value).Where(type => needed.Contains(type.Name))).ToList())
        {
            Follow(root, needed);
        }

        Types(s_some.Value).Where(type => !IsPartOfTheClient(type)).Select(type => type.Name).Except(needed).ShouldBeEmpty();
    }

    [Fact]
    public void TypesOfOtherGroupsAreLeftOut()
    {
        var some = Types(s_some.Value).Select(type => type.Name).ToHashSet();
        var all = Types(s_all.Value).Select(type => type.Name).ToHashSet();

        some.ShouldBeSubsetOf(all);
        some.ShouldContain("TrackOrderRequest");
        some.ShouldContain("BatchOrder");
        some.ShouldNotContain("TierProgress");
        some.ShouldNotContain("ValidateCouponRequest");
        some.ShouldNotContain("ICouponsClient");
    }

    private static IAssemblySymbol Compile(string tags)
    {
        var project = Directory.GetFiles(Path.Combine(Repository.Root, "specs"), "*.yaml").Order(StringComparer.Ordinal).Aggregate(
            new TestProject().Set("GameballIncludeTags", tags),
            (project, path) => project.With(new TestDocument(path, File.ReadAllText(path), isBundled: true)));
        var compilation = GeneratorRun.Create(project).Compilation;
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return compilation.Assembly;
    }

    /// <summary>Adds the emitted types that a type's members name, and theirs.</summary>
    private static void Follow(INamedTypeSymbol type, HashSet<string> needed)
    {
        foreach (var named in type.GetMembers().SelectMany(Named).SelectMany(Parts).Where(IsEmitted))
        {
            if (needed.Add(named.Name))
            {
                Follow(named, needed);
            }
        }
    }

    private static IEnumerable<ITypeSymbol> Named(ISymbol member) => member switch
    {
        IPropertySymbol property => [property.Type],
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType),
        _ => [],
    };

    private static IEnumerable<INamedTypeSymbol> Parts(ITypeSymbol type) =>
        type is INamedTypeSymbol named ? named.TypeArguments.SelectMany(Parts).Prepend(named) : [];

    // Clients, and the holders of JSON code and security schemes: not types of requests and responses.
    private static bool IsPartOfTheClient(INamedTypeSymbol type) =>
        type.Name.EndsWith("Client", StringComparison.Ordinal) || type.Name is "GameballClientSecurity" or "GameballJson";

    private static bool IsEmitted(INamedTypeSymbol type) => type.Locations.Any(location => location.IsInSource);

    private static IEnumerable<INamedTypeSymbol> Types(IAssemblySymbol assembly) =>
        assembly.GlobalNamespace.GetNamespaceMembers().Single(room => room.Name == "Gameball").GetTypeMembers().Where(IsEmitted);

    private static INamedTypeSymbol Type(IAssemblySymbol assembly, string name) => Types(assembly).Single(type => type.Name == name);

    private static IEnumerable<string> Members(INamedTypeSymbol type) => type.GetMembers().Select(member => member.ToDisplayString());
}
