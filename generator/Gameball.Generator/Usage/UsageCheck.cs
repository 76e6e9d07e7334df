using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Binding;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Usage;

/// <summary>Finds problems with the project's choice of operations.</summary>
internal static class UsageCheck
{
    private const int ManyTypes = 2_000;

    public static IEnumerable<Problem> Check(ClientModel client, UsageSettings settings)
    {
        foreach (var name in new KeptNames(settings.Keep).Unknown(client))
        {
            var near = NearNames.Find(name, KeptNames.All(client));
            yield return SettingsProblems.UnknownFilter("GameballKeep", name, "id, method or tag, and no type or property has that name", near);
        }

        if (!settings.IsUsedOnly && client.Types.Count > ManyTypes)
        {
            yield return SettingsProblems.ManyTypes(client.Types.Count);
        }

        if (settings is { IsUsedOnly: true, IsLibrary: true, Keep.Count: 0 } && client.Target.IsPublic)
        {
            yield return SettingsProblems.LibraryOfUsed();
        }
    }
}
