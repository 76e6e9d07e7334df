using System;
using System.Globalization;

namespace Gameball.Runtime;

/// <summary>Statuses (<c>404</c>), ranges (<c>4XX</c>) and <c>default</c>, as a document states them.</summary>
internal sealed class StatusSet
{
    public static readonly StatusSet None = new("");

    private const string Default = "default";

    // Instances of a class: a collection of value types of ours would be compiled anew in each process.
    private readonly Range[] _ranges;

    /// <param name="statuses">The statuses, separated by commas.</param>
    public StatusSet(string statuses)
    {
        Stated = statuses;
        _ranges = Array.ConvertAll(statuses.Split([','], StringSplitOptions.RemoveEmptyEntries), Parse);
    }

    /// <summary>The statuses as the document states them.</summary>
    public string Stated { get; }

    /// <summary>Returns how specifically a status matches: 3 exactly, 2 by range, 1 by default, 0 not at all.</summary>
    public int Match(int status)
    {
        var best = 0;
        foreach (var range in _ranges)
        {
            best = status >= range.From && status <= range.To ? Math.Max(best, range.Rank) : best;
        }

        return best;
    }

    private static Range Parse(string stated)
    {
        if (stated == Default)
        {
            return new Range(0, int.MaxValue, 1);
        }

        if (stated.EndsWith("XX", StringComparison.OrdinalIgnoreCase))
        {
            var hundred = (stated[0] - '0') * 100;
            return new Range(hundred, hundred + 99, 2);
        }

        var exact = int.Parse(stated, NumberStyles.None, CultureInfo.InvariantCulture);
        return new Range(exact, exact, 3);
    }

    private sealed class Range(int from, int to, int rank)
    {
        public int From => from;

        public int To => to;

        public int Rank => rank;
    }
}
