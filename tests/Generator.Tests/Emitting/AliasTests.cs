using System.Linq;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;
using static Gameball.Generator.Tests.Emitting.Models;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>Emitted code names namespaces by one letter, which a document or a project may use for something else.</summary>
public class AliasTests
{
    private static readonly string[] s_letters = [.. Namespaces.All.Select(alias => alias.Prefix).Append(Namespaces.Client).Select(prefix => prefix[..1])];

    [Fact]
    public void EachLetterHasOneNamespace() => s_letters.ShouldBeUnique();

    [Fact]
    public void TypesAndPropertiesOfADocumentMayHaveTheNamesOfAliases()
    {
        var records = s_letters.Select(letter => NewRecord(letter, [.. s_letters.Where(other => other != letter).Select(PropertyOf)]));

        var assembly = EmittedCode.Compile(Client([.. records]));

        s_letters.ShouldAllBe(letter => assembly.GetType("Gameball." + letter) != null);
    }

    [Fact]
    public void AProjectMayHaveAnAliasAndATypeOfTheSameName()
    {
        const string Project =
            """
            global using R = System.IO;
            global using N = System.IO.Stream;

            internal class A { }

            namespace Gameball
            {
                internal class S { }

                public partial record Order { private class X { } }
            }
            """;

        var assembly = EmittedCode.Compile(Client(NewRecord("Order", Property("lines", TypeRef.ListOf(Long), required: true))), Project);

        assembly.GetType("Gameball.Order").ShouldNotBeNull();
    }

    private static PropertyModel PropertyOf(string letter) => Property(letter, Record(letter));
}
