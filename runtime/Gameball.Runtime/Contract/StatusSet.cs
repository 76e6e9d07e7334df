using System;
using System.Globalization;
using System.Linq;

namespace Gameball.Runtime;

/// <summary>Statuses (<c>404</c>), ranges (<c>4XX</c>) and <c>default</c>, as a document states them.</summary>
internal sealed class StatusSet
{
    private const string Default = "default";

    private readonly (int From, int To, int Rank)[] _rows;

    /// <param name="statuses">The statuses, separated by commas.</param>
    public StatusSet(string statuses)
    {
        Stated = statuses;
        _rows = [.. statuses.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    public static StatusSet None { get; } = new("");

    /// <summary>The statuses as the document states them.</summary>
    public string Stated { get; }

    /// <summary>Returns how specifically a status matches: 3 exactly, 2 by range, 1 by default, 0 not at all.</summary>
    public int Match(int status)
    {
        var best = 0;
        foreach ((var from, var to, var rank) in _rows)
        {
            best = status >= from && status <= to ? Math.Max(best, rank) : best;
        }

        return best;
    }

    private static (int From, int To, int Rank) Parse(string stated)
    {
        if (stated == Default)
        {
            return (0, int.MaxValue, 1);
        }

        if (stated.EndsWith("XX", StringComparison.OrdinalIgnoreCase))
        {
            var hundred = (stated[0] - '0') * 100;
            return (hundred, hundred + 99, 2);
        }

        var exact = int.Parse(stated, NumberStyles.None, CultureInfo.InvariantCulture);
        return (exact, exact, 3);
    }
}
