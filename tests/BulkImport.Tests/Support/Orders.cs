using System.Collections.Generic;
using System.Linq;

namespace Gameball.BulkImport.Tests.Support;

/// <summary>Orders as lines of files.</summary>
internal static class Orders
{
    public const string Header = "customerId,orderId,orderDate,totalPaid";

    public static IEnumerable<string> Csv(int count, int first = 1) =>
        Enumerable.Range(first, count).Select(number => $"c-{number},o-{number},2023-06-01T10:00:00Z,{number}.50");

    public static IEnumerable<string> JsonLines(int count) => Enumerable.Range(1, count).Select(number =>
        $$"""{"customerId":"c-{{number}}","orderId":"o-{{number}}","orderDate":"2023-06-01T10:00:00Z","totalPaid":{{number}}.5}""");

    public static string[] Keys(int count) => [.. Enumerable.Range(1, count).Select(number => $"o-{number}")];
}
