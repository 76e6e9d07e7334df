using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>The statuses whose answers never have a body (RFC 9110), whatever a document states of one.</summary>
internal static class BodylessStatuses
{
    private static readonly string[] s_all = ["204", "205", "304"];

    public static bool Are(string status) => s_all.Contains(status);

    /// <summary>Those that come under a range, or by default: a 304 that no document states is no success.</summary>
    public static IEnumerable<string> Expand(string stated) => stated switch
    {
        "2XX" or "default" => s_all.Where(status => status[0] == '2'),
        "3XX" => s_all.Where(status => status[0] == '3'),
        _ => [],
    };
}
