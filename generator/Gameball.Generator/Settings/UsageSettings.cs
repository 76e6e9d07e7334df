using Gameball.Generator.Model;

namespace Gameball.Generator.Settings;

/// <summary>The consuming project's choice of operations to emit.</summary>
/// <param name="IsUsedOnly">Whether <c>GameballOperations</c> is <c>used</c>.</param>
/// <param name="IsDesignTime">Whether an editor builds, which needs every operation for its lists of completions.</param>
/// <param name="IsLibrary">Whether other projects may use the project's types.</param>
/// <param name="Keep">Names to emit whether used or not: of operations, groups and types.</param>
internal sealed record UsageSettings(bool IsUsedOnly, bool IsDesignTime, bool IsLibrary, EquatableArray<string> Keep)
{
    /// <summary>Whether unused operations are left out in this build.</summary>
    public bool LeavesOut => IsUsedOnly && !IsDesignTime;
}
