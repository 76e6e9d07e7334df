using System;
using System.Globalization;

namespace Gameball.BulkImport;

/// <summary>Formats durations for people.</summary>
internal static class Durations
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(99);

    public static string Format(TimeSpan time) =>
        time.ToString(time.TotalDays < 1 ? @"h\:mm\:ss" : @"d\.hh\:mm\:ss", CultureInfo.InvariantCulture);

    /// <summary>Formats an estimate, which may exceed the range of a clock.</summary>
    public static string OfSeconds(double seconds) => Format(TimeSpan.FromSeconds(Math.Clamp(seconds, 0, s_longest.TotalSeconds)));
}
