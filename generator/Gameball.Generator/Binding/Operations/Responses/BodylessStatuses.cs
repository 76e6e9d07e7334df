using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>The statuses whose responses never have a body (RFC 9110), even if a document declares one.</summary>
internal static class BodylessStatuses
{
    private static readonly string[] s_all = ["204", "205", "304"];

    public static bool Are(string status) => s_all.Contains(status);

    /// <summary>Returns those in a range or under the default response: an undeclared 304 does not count as a success.</summary>
    public static IEnumerable<string> Expand(string stated) => stated switch
    {
        "2XX" or "default" => s_all.Where(status => status[0] == '2'),
        "3XX" => s_all.Where(status => status[0] == '3'),
        _ => [],
    };
}
