using System;
using System.Globalization;

namespace Gameball.Runtime;

/// <summary>Floating numbers as text that reads back as the same number.</summary>
internal static class NumberText
{
#if NET8_0_OR_GREATER
    private const string SingleFormat = "R";
    private const string DoubleFormat = "R";
#else
    // The .NET Framework's "R" loses digits of some numbers; these never do.
    private const string SingleFormat = "G9";
    private const string DoubleFormat = "G17";
#endif

    public static string Of(double value) => Finite(value).ToString(DoubleFormat, CultureInfo.InvariantCulture);

    public static string Of(float value) => ((float)Finite(value)).ToString(SingleFormat, CultureInfo.InvariantCulture);

    private static double Finite(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? throw new ArgumentException("JSON has no infinite numbers and no NaN.", nameof(value))
        : value;
}
