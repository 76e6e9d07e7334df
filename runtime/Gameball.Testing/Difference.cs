using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Local;

namespace Gameball.Testing;

/// <summary>Writes the message of a failed verification: what differs, and the last requests.</summary>
internal static class Difference
{
    private const int RequestsShown = 5;

    public static GameballVerificationException Create(LocalGameball local, string fault, IEnumerable<string>? details = null)
    {
        var requests = local.Requests.Entries;
        var shown = requests.Skip(requests.Count - RequestsShown).Select(Line).ToArray();
        return new GameballVerificationException(string.Join("\n  ", [
            fault, .. details ?? [], shown.Length == 0 ? "The server has had no request." : "The last requests:", .. shown,
        ]));
    }

    public static string Times(int times) => times switch
    {
        0 => "never",
        1 => "once",
        _ => times.ToString(CultureInfo.InvariantCulture) + " times",
    };

    private static string Line(RequestEntry request) => $"{request.Method} {request.Path} → "
        + (request.Status?.ToString(CultureInfo.InvariantCulture) ?? "no response")
        + (request.Rule is { } rule ? $", {rule}" : "")
        + (request.Fault is { } fault ? $", fault {fault.Kind}" : "");
}
