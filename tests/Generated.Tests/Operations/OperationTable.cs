using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Gameball.Generated.Tests.Operations.Rows;

namespace Gameball.Generated.Tests.Operations;

/// <summary>All rows, and the methods of the client that need one.</summary>
internal static class OperationTable
{
    public static IReadOnlyDictionary<string, OperationRow> Rows { get; } = new[]
    {
        CustomerRows.All, CampaignRows.All, TierRows.All, ReferralRows.All, ActivityRows.All, NotificationRows.All, TagRows.All,
        LeaderboardRows.All, RuleRows.All, SettingRows.All,
    }.SelectMany(rows => rows).ToDictionary(row => row.Method);

    /// <summary>Each method that is one call, such as <c>Customers.GetAsync</c>.</summary>
    public static IEnumerable<string> Methods => s_groups.SelectMany(group => group
        .GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType))
        .Select(method => $"{group.Name[1..^"Client".Length]}.{method.Name}"));

    private static readonly Type[] s_groups =
    [
        typeof(ICustomersClient), typeof(ITiersClient), typeof(IReferralsClient), typeof(IActivitiesClient), typeof(INotificationsClient),
        typeof(ITagsClient), typeof(ILeaderboardClient), typeof(IConfigurationsClient),
    ];
}
