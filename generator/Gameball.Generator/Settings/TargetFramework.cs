using System;

namespace Gameball.Generator.Settings;

/// <summary>
/// Decides from the target alone whether <c>required</c> and <c>init</c> may need polyfills, because a look into the compilation costs
/// time on each keystroke.
/// </summary>
internal static class TargetFramework
{
    private static readonly Version s_complete = new(7, 0);

    /// <param name="property">Returns a build property's text.</param>
    public static bool MayLackTypes(Func<string, string> property) =>
        property("TargetFrameworkIdentifier") != ".NETCoreApp"
        || !Version.TryParse(property("TargetFrameworkVersion").TrimStart('v', 'V'), out var version)
        || version < s_complete;
}
