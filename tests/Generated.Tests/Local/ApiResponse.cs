using System.Text.Json;

namespace Gameball.Generated.Tests.Local;

/// <summary>An HTTP response with a JSON body.</summary>
public sealed record ApiResponse(int Status, JsonElement Body, bool HasRetryAfter)
{
    /// <summary>The error envelope's code.</summary>
    public int Code => Body.GetProperty("code").GetInt32();

    public string Message => Body.GetProperty("message").GetString()!;
}

/// <summary>A job as the server describes it.</summary>
public sealed record JobAnswer(JsonElement Body)
{
    public string Status => Body.GetProperty("status").GetString()!;

    public (int Total, int Finished, int Errors) Counts =>
        (Count("totalCount"), Count("finishedCount"), Count("errorCount"));

    public bool HasResponse => Body.GetProperty("response").ValueKind != JsonValueKind.Null;

    public JsonElement Successful(int index) => Body.GetProperty("response").GetProperty("successful")[index];

    public JsonElement Failed(int index) => Body.GetProperty("response").GetProperty("failed")[index];

    public int FailedCode(int index) => Failed(index).GetProperty("code").GetInt32();

    private int Count(string member) => Body.GetProperty(member).GetInt32();
}
