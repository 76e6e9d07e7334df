using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Snapshots;

/// <summary>The public surface of the client that the bundled documents give: a change is seen in a review, one line for each member.</summary>
public sealed class SurfaceTests
{
    private const string Namespace = "Gameball";
    private const string TableHead = "| type | ";

    private static readonly SymbolDisplayFormat s_type = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat s_member = s_type
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut)
        .WithKindOptions(SymbolDisplayKindOptions.None);

    private static readonly Lazy<Compilation> s_client = new(Compile);

    [Fact]
    public void TheSurfaceOfTheBundledClientIsAsVerified() => Snapshot.Verify(
        string.Concat(PublicTypes(s_client.Value.Assembly.GlobalNamespace).SelectMany(Lines).Select(line => line + "\n")), "Bundled", "txt");

    [Fact]
    public void OneHolderHasTheConvertersOfAllRecords() =>
        PublicTypes(s_client.Value.Assembly.GlobalNamespace).Where(IsConverter).ShouldAllBe(type => type.ContainingType!.Name == "Converters");

    [Fact]
    public void TheReadmeListsTheTypesThatItsCodeNames()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var table = readme[readme.IndexOf(TableHead, StringComparison.Ordinal)..].Split('\n').Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('`')[1].Split('<')[0]).ToArray();

        // What a call throws is named by no code on the page.
        TypesNamedBy(readme).Append("GameballException").ShouldBe(table, ignoreOrder: true);
        table.Length.ShouldBe(8);
    }

    private static Compilation Compile()
    {
        var project = Directory.GetFiles(Path.Combine(Repository.Root, "specs"), "*.yaml").Order(StringComparer.Ordinal).Aggregate(
            new TestProject(), (project, path) => project.With(new TestDocument(path, File.ReadAllText(path), isBundled: true)));
        var client = GeneratorRun.Create(project).Compilation;
        client.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return client;
    }

    internal static IEnumerable<INamedTypeSymbol> PublicTypes(INamespaceOrTypeSymbol within) =>
        from member in within.GetMembers().OfType<INamespaceOrTypeSymbol>()
        where member is INamespaceSymbol || member.DeclaredAccessibility == Accessibility.Public
        orderby member.Name
        from type in member is INamedTypeSymbol found ? PublicTypes(found).Prepend(found) : PublicTypes(member)
        select type;

    internal static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        // A converter's members are those of its base class.
        var members = IsConverter(type) ? [] : type.GetMembers().Where(IsListed).Select(Line);
        return members.Order(StringComparer.Ordinal).Prepend($"{Kind(type)} {type.ToDisplayString(s_type)}");
    }

    private static bool IsConverter(INamedTypeSymbol type) => type.BaseType is { Name: "GeneratedClassJson" };

    private static bool IsListed(ISymbol member) =>
        member is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false } and not INamedTypeSymbol
        && member is not IMethodSymbol { AssociatedSymbol: not null }
        && !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(CompilerGeneratedAttribute));

    private static string Line(ISymbol member)
    {
        var accessors = member is IPropertySymbol property
            ? " {" + (property.GetMethod is null ? "" : " get;") + (property.SetMethod is { } set ? set.IsInitOnly ? " init;" : " set;" : "") + " }"
            : "";
        return $"    {member.ToDisplayString(s_member)}{accessors}";
    }

    private static string Kind(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { IsStatic: true } => "static class",
        { IsRecord: true, IsValueType: true } => "record struct",
        { IsRecord: true } => "record",
        { IsValueType: true } => "struct",
        _ => "class",
    };

    private static IEnumerable<string> TypesNamedBy(string readme)
    {
        var code = "using System; using System.Collections.Generic; using System.Linq;\n"
            + string.Join('\n', readme.Split("```csharp\n").Skip(1).Select(text => text[..text.IndexOf("```", StringComparison.Ordinal)])
                .Select(text => text.Replace("using Gameball;", "")));
        var tree = CSharpSyntaxTree.ParseText("using Gameball;\n" + code, EmittedCode.ParseOptions, "README.cs");
        var model = s_client.Value.AddSyntaxTrees(tree).GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => !name.IsVar)
            .Select(name => model.GetSymbolInfo(name).Symbol as INamedTypeSymbol)
            .Where(type => type?.ContainingNamespace.Name == Namespace)
            .Select(type => type!.Name)
            .Distinct()
            .ToArray();
    }
}
