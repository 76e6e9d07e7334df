using Gameball.Generator.Model;
using Connection = Gameball.Generator.Emitting.RuntimeNames.Connection;
using Operation = Gameball.Generator.Emitting.RuntimeNames.Operation;

namespace Gameball.Generator.Emitting;

/// <summary>Emits the client's method for requests that the documents do not have.</summary>
internal static class RawEmitter
{
    private const string Field = "SendOperation";
    private const string Method = "global::System.Net.Http.HttpMethod";
    private const string Token = $"{Namespaces.Threading}CancellationToken";
    private const string Result = $"{Namespaces.Tasks}Task<" + RuntimeNames.Response.Type + $"<{Namespaces.Json}JsonElement>>";
    private const string Signature =
        $"{Result} SendAsync({Method} method, string path, {RuntimeNames.Body.Type}? body = null, {RuntimeNames.CallOptions.Type}? options = null, "
        + $"{Token} cancellationToken = default)";

    public static void EmitDeclaration(CodeWriter code)
    {
        code.Separate();
        DocComment.Summary(code, "Sends a request that has no method, with the client's keys, quota, retries and exceptions. It goes to the client's main server.");
        Parameter(code, "method", "The HTTP method. GET, HEAD, OPTIONS and QUERY are retried; any other only if the options say so.");
        Parameter(code, "path", "The path from its first slash, with a query if needed, escaped. It is sent as it is.");
        Parameter(code, "body", "The JSON body: text, <c>JsonElement</c>, <c>JsonNode</c> or <c>GameballBody.Create</c>.");
        Parameter(code, "options", "Settings of this call alone.");
        Parameter(code, "cancellationToken", "Cancels the call; the server may still complete it.");
        DocComment.Returns(code, Documentation.None, "Status, headers and JSON of the response; the JSON is undefined without a body.", "");
        DocComment.Exception(code, RuntimeNames.Exception.Type, "The API rejected the call, or the client could not read its response.");
        DocComment.Exception(code, $"{Namespaces.System}ArgumentException", "The path names a server or is invalid, or an option is invalid.");
        code.Line(Signature + ";");
    }

    public static void EmitMethod(CodeWriter code, TypeNames names, ClientFile file)
    {
        code.Separate();
        using (code.Open($"private static readonly {Operation.Type} {Field} = new(\"sendAsync\", \"GET\", \"/\")", after: ";"))
        {
            OperationEmitter.EmitSecurity(code, names, file.Raw.Security);
            OperationEmitter.EmitLimit(code, file.Raw.Limit);
        }

        code.Separate();
        DocComment.Inherit(code);
        code.Line($"public {Signature} =>");
        code.Line($"\tthis._connection.{Connection.SendRaw}({Field}, method, path, body, options, cancellationToken);");
    }

    private static void Parameter(CodeWriter code, string name, string xml) => DocComment.Parameter(code, name, Documentation.None, xml);
}
