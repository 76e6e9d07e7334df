using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Gameball.Conformance.Mock;

/// <summary>Prism's complaint about a request, in a header of its response or as a problem document.</summary>
internal static class PrismComplaint
{
    private const string ViolationsHeader = "sl-violations";
    private const string ProblemMark = "stoplight.io/prism/errors#";

    /// <summary>The problems of a request; all others are of the server itself.</summary>
    private static readonly HashSet<string> s_requestProblems =
    [
        "UNPROCESSABLE_ENTITY", "UNAUTHORIZED", "INVALID_CONTENT_TYPE", "NO_PATH_MATCHED_ERROR", "NO_METHOD_MATCHED_ERROR", "NO_PATH_MATCHED",
        "NO_METHOD_MATCHED",
    ];

    public static (FindingKind Kind, string Detail)? Read(Exchange exchange)
    {
        if (exchange.Response is not { } response)
        {
            return null;
        }

        if (response.Headers.TryGetValues(ViolationsHeader, out var values)
            && Violations(string.Join(",", values), "request") is { Length: > 0 } found)
        {
            return (FindingKind.RequestRejected, found);
        }

        var body = Encoding.UTF8.GetString(exchange.Received);
        return body.Contains(ProblemMark, StringComparison.Ordinal) ? ReadProblem(body) : null;
    }

    private static (FindingKind Kind, string Detail) ReadProblem(string body)
    {
        using var document = JsonDocument.Parse(body);
        var problem = document.RootElement;
        var name = problem.GetProperty("type").GetString()!.Split('#')[^1];
        var detail = problem.TryGetProperty("validation", out var list) ? Violations(list.GetRawText(), "") : "";
        if (detail.Length == 0 && problem.TryGetProperty("detail", out var words))
        {
            detail = words.ToString();
        }

        return (s_requestProblems.Contains(name) ? FindingKind.RequestRejected : FindingKind.MockFailed, $"{name}: {detail}");
    }

    private static string Violations(string json, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return string.Join('\n', document.RootElement.EnumerateArray()
                .Where(one => Text(one, "severity") is "" or "Error")
                .Select(one => (Place: Location(one), Words: $"{Text(one, "code")} {Text(one, "message")}"))
                .Where(one => one.Place.StartsWith(place, StringComparison.Ordinal))
                .Select(one => $"{one.Place}: {one.Words}"));
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static string Location(JsonElement violation) =>
        violation.TryGetProperty("location", out var path) && path.ValueKind == JsonValueKind.Array ? string.Join('.', path.EnumerateArray()) : "";

    private static string Text(JsonElement value, string name) => value.TryGetProperty(name, out var found) ? found.ToString() : "";
}
