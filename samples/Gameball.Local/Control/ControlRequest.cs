using System;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>A request of the control API.</summary>
/// <param name="Arguments">The arguments in the path.</param>
/// <param name="Query">The parameters.</param>
/// <param name="Body">The body; undefined for an operation without one.</param>
internal sealed record ControlRequest(string[] Arguments, IQueryCollection Query, JsonElement Body)
{
    /// <summary>Returns the id in the path.</summary>
    /// <exception cref="ControlException">It is not a number.</exception>
    public long Id => long.TryParse(Arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? id
        : throw ControlException.Invalid("id", $"'{Arguments[0]}' is not an id.", "Write a whole number.");

    public string Text(string name) => Query[name].ToString();

    /// <summary>Returns a whole number within bounds.</summary>
    /// <exception cref="ControlException">The parameter is not such a number.</exception>
    public long Number(string name, long otherwise, long min, long max) =>
        Query[name].ToString() is not { Length: > 0 } text ? otherwise
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number
        : throw ControlException.Invalid(
            name, $"{name} is '{text}'.", string.Create(CultureInfo.InvariantCulture, $"Write a whole number from {min} to {max}."));
}

/// <summary>A response of the control API.</summary>
internal sealed record ControlReply(int Status, byte[] Body, string ContentType = "application/json")
{
    public static ControlReply None { get; } = new(204, []);

    public static ControlReply Ok<T>(T body) => Create(200, body);

    public static ControlReply Created<T>(T body) => Create(201, body);

    public static ControlReply Of(ControlProblem problem) => Create(problem.Status, problem) with { ContentType = "application/problem+json" };

    private static ControlReply Create<T>(int status, T body) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(body, typeof(T), ControlJson.Relaxed));
}
