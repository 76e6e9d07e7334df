using System;
using System.Linq;
using System.Reflection;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;
using static Gameball.Generator.Tests.Usage.UsageDocument;

namespace Gameball.Generator.Tests.Usage;

/// <summary>The members of a used type: one that no code names is its JSON, so that its own type need not be emitted.</summary>
public sealed class UsedMembersTests
{
    private const string Json = "Gameball.Runtime.RawJson?";

    [Fact]
    public void AMemberThatNoCodeNamesIsItsJson()
    {
        var order = Order("class P { Gameball.Order? Order => null; }");

        Type(order, "Id").ShouldBe("string");
        Type(order, "Lines").ShouldBe(Json);
        Type(order, "Place").ShouldBe(Json);
        Type(order, "Channel").ShouldBe(Json);
        Type(order, "AdditionalProperties").ShouldBe("System.Collections.Generic.IReadOnlyDictionary<string, Gameball.Runtime.RawJson>?");
    }

    [Theory]
    [InlineData("object? M(Gameball.Order o) => o.Lines;", "Line")]
    [InlineData("object? M(Gameball.Order o) => o.@Lines;", "Line")]
    [InlineData(@"object? M(Gameball.Order o) => o.\u004cines;", "Line")]
    [InlineData("object M(Gameball.Order o) => o with { Lines = null };", "Line")]
    [InlineData("Gameball.Order M() => new() { Id = \"1\", Place = new() };", "Place")]
    [InlineData("bool M(Gameball.Order o) => o is { Place.City: \"x\" };", "Place")]
    [InlineData("bool M(object o) => o is Gameball.Order { Channel: { } };", "Channel")]
    [InlineData("object? M(dynamic o) => o.Lines[0].Price; Gameball.Order? P => null;", "Line")]
    [InlineData("string M() => nameof(Gameball.Order.Place);", "Place")]
    [InlineData("object? M(Gameball.Order o) => o.AdditionalProperties;", "Extra")]
    [InlineData("System.Linq.Expressions.Expression<System.Func<Gameball.Order, object?>> M() => o => o.Place;", "Place")]
    [InlineData("object? M(object o) => o.GetType().GetProperty(\"Lines\"); Gameball.Order? P => null;", "Line")]
    public void EveryWayToNameAMemberKeepsItsType(string member, string type) =>
        Parts(GeneratorRun.Create(Used($"class C {{ {member} }}"))).ShouldBe(["Order", type], ignoreOrder: true);

    [Fact]
    public void AMemberOfATypeThatIsEmittedAnywayHasIt()
    {
        var order = Order("class P { Gameball.Order? Order => null; Gameball.Line? Line => null; }");

        Type(order, "Lines").ShouldBe("System.Collections.Generic.IReadOnlyList<Gameball.Line>?");
        Type(order, "Place").ShouldBe(Json);
    }

    [Fact]
    public void AMemberThatTheProjectKeepsHasItsType()
    {
        var project = Used("class P { Gameball.Order? Order => null; }").Set("GameballKeep", "lines");

        Parts(GeneratorRun.Create(project)).ShouldBe(["Order", "Line"], ignoreOrder: true);
    }

    [Fact]
    public void ARequiredMemberThatNoCodeSetsIsAnErrorInBothClients()
    {
        var errors = new[] { "all", "used" }.Select(operations => GeneratorRun.Create(Message(operations, "true")).Compilation.GetDiagnostics()
            .Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem => problem.ToString()).ShouldHaveSingleItem()).ToList();

        errors[0].ShouldContain("CS9035");
        errors[1].ShouldBe(errors[0]);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("used")]
    public void WithoutRequiredMembersWritingFindsTheMissingOne(string operations)
    {
        var write = GeneratorRun.Create(Message(operations, "false")).Compile().GetType("P")!.GetMethod("M")!;

        Should.Throw<TargetInvocationException>(() => write.Invoke(null, null)).InnerException.ShouldBeOfType<ArgumentException>().Message.ShouldContain("\"to\"");
    }

    [Fact]
    public void FurtherMembersWithASecretInsideHaveTheirType()
    {
        var schema = UsageDocument.Text.Replace("Extra: { type: object, properties: { note: { type: string } } }", "Extra: { type: object, properties: { note: { type: string, format: password } } }");

        var run = GeneratorRun.Create(Used("class P { Gameball.Order? Order => null; }").Replace("spec.yaml", schema));

        Parts(run).ShouldBe(["Order", "Extra"], ignoreOrder: true);
    }

    private static TestProject Message(string operations, string required) => new TestProject().With(
        "spec.yaml",
        """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /a: { post: { operationId: send, tags: [A], responses: { 204: { description: x } }, requestBody: { content: { application/json: { schema:
            { $ref: '#/components/schemas/Message' } } } } } }
        components:
          schemas:
            Message: { type: object, required: [to, text], properties: { to: { $ref: '#/components/schemas/Person' }, text: { type: string } } }
            Person: { type: object, properties: { name: { type: string } } }
        servers: [{ url: https://api.example.com }]
        """).Set("GameballOperations", operations).Set("GameballRequiredMembers", required) with
    {
        Code = """
            internal static class P
            {
                public static string M() => System.Text.Json.JsonSerializer.Serialize(
                    new Gameball.Message { Text = "x" }, typeof(Gameball.Message), Gameball.GameballJson.Options);
            }
            """,
    };

    private static INamedTypeSymbol Order(string code)
    {
        var run = GeneratorRun.Create(Used(code));
        run.Compilation.GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        return run.Compilation.GetTypeByMetadataName("Gameball.Order")!;
    }

    private static string Type(INamedTypeSymbol type, string member) => type.GetMembers(member).OfType<IPropertySymbol>().Single().Type
        .ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat
            .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes
                | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));
}
