using Gameball.Generator.Model;
using Connection = Gameball.Generator.Emitting.RuntimeNames.Connection;

namespace Gameball.Generator.Emitting;

/// <summary>Emits the return type of a method, and the call on the connection that returns the result.</summary>
internal static class ResultEmitter
{
    private const string Task = $"{Namespaces.Tasks}Task";
    private const string AsyncEnumerable = $"{Namespaces.Collections}IAsyncEnumerable";

    /// <param name="withResponse">Whether the result has status and headers.</param>
    public static string Type(TypeNames names, ResponseModel? response, bool withResponse) => response switch
    {
        _ when withResponse => $"{Task}<{RuntimeNames.Response.Type}<{(response is null ? "string" : names.Render(response.Type))}>>",
        null => Task,
        { Kind: ResponseKind.Sequence } => $"{AsyncEnumerable}<{names.Render(response.Type)}>",
        { Kind: ResponseKind.Events } => $"{AsyncEnumerable}<{RuntimeNames.Event.Type}<{names.Render(response.Type)}>>",
        _ => $"{Task}<{names.Render(response.Type)}>",
    };

    public static string Call(TypeNames names, ResponseModel? response, string request, string token, bool withResponse)
    {
        var method = (response?.Kind, withResponse) switch
        {
            (_, true) => Connection.SendForResponse,
            (ResponseKind.Text, _) => Connection.SendForText,
            (ResponseKind.File, _) => Connection.SendForFile,
            (ResponseKind.Sequence, _) => Connection.Stream,
            (ResponseKind.Events, _) => Connection.StreamEvents,
            _ => Connection.Send,
        };
        var json = response is null || IsText(response) ? "" : $", {names.Json(response.Type)}";
        return $"{method}({request}{json}, {token})";
    }

    /// <summary>Returns the comment of the result if the document has none.</summary>
    public static string Fallback(ResponseModel? response) => response?.Kind switch
    {
        null => "A task that completes when the API has accepted the call.",
        ResponseKind.File => "The body of the response; dispose it after reading.",
        ResponseKind.Sequence or ResponseKind.Events => "The values of the response, as they arrive. The call is sent when the enumeration begins.",
        _ => "The body of the response.",
    };

    private static bool IsText(ResponseModel response) =>
        response.Kind is ResponseKind.Text or ResponseKind.File
        || (response.Kind == ResponseKind.Events && response.Type == TypeRef.String);
}
