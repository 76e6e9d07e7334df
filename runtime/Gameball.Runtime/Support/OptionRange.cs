using System;

namespace Gameball.Runtime;

/// <summary>Checks the ranges of options.</summary>
internal static class OptionRange
{
    /// <exception cref="ArgumentException">The option is out of its range.</exception>
    public static void Require(bool holds, string options, string name, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"{options}.{name} must be {range}.", name);
        }
    }
}
