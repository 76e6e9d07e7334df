using System.Reflection;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>Records do not print members that a document marks as a password, whatever their name.</summary>
public class SecretTests
{
    private static readonly string s_document = SchemaDocument.Create(
        "Login",
        """
            Login:
              type: object
              properties:
                name: { type: string }
                pin: { $ref: "#/components/schemas/Pin" }
                inner: { $ref: "#/components/schemas/Login" }
            Pin: { type: string, format: password }
        """);

    private const string Code =
        """
        using Gameball;
        internal static class Use
        {
            public static string Printed() => new Login { Name = "Ann", Pin = "1234", Inner = new() { Pin = "5678" } }.ToString();
        }
        """;

    [Fact]
    public void ToStringHidesSecrets()
    {
        var consumer = GeneratorRun.Create(new TestProject { Code = Code }.With("login.yaml", s_document)).Compile();

        consumer.GetType("Use")!.GetMethod("Printed")!.Invoke(null, null)
            .ShouldBe("Login { name = Ann, pin = ***, inner = { pin = *** } }");
    }
}
