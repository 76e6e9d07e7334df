using Gameball.Generator.Model;
using Connection = Gameball.Generator.Emitting.RuntimeNames.Connection;

namespace Gameball.Generator.Emitting;

/// <summary>Emits the client, with one property for each tag, and the security schemes of its operations.</summary>
internal static class ClientEmitter
{
    private const string HttpClient = "global::System.Net.Http.HttpClient";

    public static void Emit(CodeWriter code, TypeNames names, ClientFile file)
    {
        EmitInterface(code, names, file);
        code.Separate();
        EmitClass(code, names, file);
        if (file.Schemes.Count > 0)
        {
            code.Separate();
            EmitSecurity(code, file);
        }
    }

    private static void EmitInterface(CodeWriter code, TypeNames names, ClientFile file)
    {
        DocComment.Write(code, file.Documentation, "The client of the API, with one property for each area.");
        using var block = code.Open($"{names.Accessibility} partial interface I{file.Target.ClientName}");
        foreach (var tag in file.Tags)
        {
            code.Separate();
            DocComment.Write(code, tag.Documentation, $"The operations of <c>{DocText.Inline(tag.Property)}</c>.");
            DocComment.ObsoleteAttribute(code, tag.Documentation);
            code.Line($"{names.Emitted(tag.InterfaceName)} {Identifiers.Escape(tag.Property)} {{ get; }}");
        }

        RawEmitter.EmitDeclaration(code);
    }

    private static void EmitClass(CodeWriter code, TypeNames names, ClientFile file)
    {
        DocComment.Inherit(code, names.ClientInterface);
        CodeAttributes.Emit(code);
        var name = Identifiers.Escape(file.Target.ClientName);
        var bases = names.ClientInterface + $", {Namespaces.System}IDisposable";
        using var block = code.Open($"{names.Accessibility} sealed partial class {name} : {bases}");
        code.Line($"private readonly {Connection.Type} _connection;");

        var baseAddress = file.BaseAddress is { } address ? CSharpText.Literal(address) : "null";
        EmitConstructor(code, name, baseAddress, "", "", "");
        EmitConstructor(
            code,
            name,
            baseAddress,
            $", {HttpClient} httpClient",
            ", httpClient",
            "<param name=\"httpClient\">The HTTP client that sends the requests. The client neither changes nor disposes it.</param>");

        // Areas are created on first use, because a first call would otherwise compile and load each of them. Two threads may create two of one, and
        // that makes no difference: an area has no state but the connection.
        foreach (var tag in file.Tags)
        {
            var field = "_" + tag.Property;
            code.Separate();
            code.Line($"private {names.Emitted(tag.ClassName)}? {field};");
            code.Separate();
            DocComment.Inherit(code);
            DocComment.ObsoleteAttribute(code, tag.Documentation);
            code.Line(
                $"public {names.Emitted(tag.InterfaceName)} {Identifiers.Escape(tag.Property)} => this.{field} ??= new(this._connection);");
        }

        RawEmitter.EmitMethod(code, names, file);
        code.Separate();
        DocComment.Summary(code, "Releases the connections that the client opened. It does not dispose an HTTP client that the caller passed in.");
        code.Line($"public void Dispose() => this._connection.{Connection.Dispose}();");
    }

    private static void EmitConstructor(CodeWriter code, string name, string baseAddress, string parameter, string argument, string comment)
    {
        code.Separate();
        DocComment.Summary(code, "Creates a client. A client is thread-safe: create one and reuse it.");
        code.Comment("<param name=\"options\">The keys, the address and the limits.</param>");
        if (comment.Length > 0)
        {
            code.Comment(comment);
        }

        code.Comment($"<exception cref=\"{Namespaces.System}ArgumentException\">An argument is null, or an option is invalid.</exception>");
        code.Line($"public {name}({RuntimeNames.Options.Type} options{parameter})");
        code.Line($"\t=> this._connection = new(options, {baseAddress}{argument});");
    }

    private static void EmitSecurity(CodeWriter code, ClientFile file)
    {
        CodeAttributes.Emit(code);
        using var block = code.Open($"internal static class {TypeNames.SecurityClass(file.Target)}");
        foreach (var scheme in file.Schemes)
        {
            var type = RuntimeNames.Scheme.Type;
            code.Line($"internal static readonly {type} {Identifiers.Escape(scheme.Member)} = {type}.{Create(scheme)};");
        }
    }

    private static string Create(SecuritySchemeModel scheme)
    {
        var key = CSharpText.Literal(scheme.Key);
        var named = $"({key}, {CSharpText.Literal(scheme.ParameterName)})";
        return scheme.Kind switch
        {
            SecuritySchemeKind.ApiKeyHeader => RuntimeNames.Scheme.ApiKeyHeader + named,
            SecuritySchemeKind.ApiKeyQuery => RuntimeNames.Scheme.ApiKeyQuery + named,
            SecuritySchemeKind.ApiKeyCookie => RuntimeNames.Scheme.ApiKeyCookie + named,
            SecuritySchemeKind.Bearer => $"{RuntimeNames.Scheme.Bearer}({key})",
            SecuritySchemeKind.Token => $"{RuntimeNames.Scheme.Token}({key})",
            _ => $"{RuntimeNames.Scheme.Basic}({key})",
        };
    }
}
