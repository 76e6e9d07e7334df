using System.Globalization;

namespace Gameball.Generator.Problems;

/// <summary>A number inside a message: the same on every machine, with a comma between thousands.</summary>
internal static class Number
{
    public static string Format(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
