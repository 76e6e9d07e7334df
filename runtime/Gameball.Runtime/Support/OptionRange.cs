using System;

namespace Gameball.Runtime;

/// <summary>Checks the ranges of options.</summary>
internal static class OptionRange
{
    /// <param name="options">The options.</param>
    /// <param name="holds">Whether the option is in its range.</param>
    /// <param name="name">The option.</param>
    /// <param name="range">The range, for the message.</param>
    /// <exception cref="ArgumentException">The option is out of its range.</exception>
    public static void Require(object options, bool holds, string name, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"{options.GetType().Name}.{name} must be {range}.", name);
        }
    }
}
