using System.Linq;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;
using static Gameball.Generator.Tests.Emitting.Models;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>Emitted code names namespaces by aliases, whose names a document or a project may use for something else.</summary>
public class AliasTests
{
    private static readonly string[] s_aliases = [.. Namespaces.All.Select(alias => alias.Prefix).Append(Namespaces.Client).Select(prefix => prefix.TrimEnd(':'))];

    [Fact]
    public void EachAliasHasOneNamespace() => s_aliases.ShouldBeUnique();

    [Fact]
    public void TypesAndPropertiesOfADocumentMayHaveTheNamesOfAliases()
    {
        var records = s_aliases.Select(alias => NewRecord(alias, [.. s_aliases.Where(other => other != alias).Select(PropertyOf)]));

        var assembly = EmittedCode.Compile(Client([.. records]));

        s_aliases.ShouldAllBe(alias => assembly.GetType("Gameball." + alias) != null);
    }

    [Fact]
    public void AProjectMayHaveAnAliasAndATypeOfTheSameName()
    {
        const string Project =
            """
            global using Sdk = System.IO;
            global using Api = System.IO.Stream;

            internal class Analysis { }

            namespace Gameball
            {
                internal class System { }

                public partial record Order { private class Text { } }
            }
            """;

        var assembly = EmittedCode.Compile(Client(NewRecord("Order", Property("lines", TypeRef.ListOf(Long), required: true))), Project);

        assembly.GetType("Gameball.Order").ShouldNotBeNull();
    }

    private static PropertyModel PropertyOf(string alias) => Property(alias, Record(alias));
}
