using Gameball.Generator.Model;
using Connection = Gameball.Generator.Emitting.RuntimeNames.Connection;

namespace Gameball.Generator.Emitting;

/// <summary>What a method returns, and the call on the connection that brings it.</summary>
internal static class ResultEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string AsyncEnumerable = "global::System.Collections.Generic.IAsyncEnumerable";

    /// <param name="withResponse">Whether status and headers come along.</param>
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

    /// <summary>What the comment says of the result where the document says nothing.</summary>
    public static string Fallback(ResponseModel? response) => response?.Kind switch
    {
        null => "A task that ends when the API has accepted the call.",
        ResponseKind.File => "What the API answered; dispose it when it is read.",
        ResponseKind.Sequence or ResponseKind.Events => "What the API answers, as it comes. The call is sent when it is first asked for.",
        _ => "What the API answered.",
    };

    private static bool IsText(ResponseModel response) =>
        response.Kind is ResponseKind.Text or ResponseKind.File
        || (response.Kind == ResponseKind.Events && response.Type == TypeRef.String);
}
