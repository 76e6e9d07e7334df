using System;
using System.Globalization;

namespace Gameball.Runtime;

/// <summary>Formats floating-point numbers as the shortest text that parses to the same number.</summary>
internal static class NumberText
{
    public static string Format(double value)
    {
        var text = Finite(value).ToString("R", CultureInfo.InvariantCulture);
#if NETSTANDARD2_0
        // The .NET Framework's "R" loses a digit of some numbers; 17 digits never do.
        if (double.Parse(text, CultureInfo.InvariantCulture) != value)
        {
            return value.ToString("G17", CultureInfo.InvariantCulture);
        }
#endif
        return text;
    }

    public static string Format(float value) => ((float)Finite(value)).ToString("R", CultureInfo.InvariantCulture);

    private static double Finite(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? throw new ArgumentException("JSON has no infinite numbers and no NaN.", nameof(value))
        : value;
}
