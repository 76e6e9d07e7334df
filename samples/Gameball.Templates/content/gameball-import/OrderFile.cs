using System.Text.Json;
using Gameball;

namespace GameballImport;

/// <summary>A file with one order in a line, as JSON.</summary>
internal static class OrderFile
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a line when the import has room for it, never the whole file.</summary>
    public static async IAsyncEnumerable<BatchOrder> ReadAsync(string path)
    {
        await foreach (var line in File.ReadLinesAsync(path))
        {
            if (JsonSerializer.Deserialize<Row>(line, s_json) is { } row)
            {
                yield return new BatchOrder
                {
                    CustomerId = row.CustomerId,
                    OrderId = row.OrderId,
                    OrderDate = row.OrderDate,
                    TotalPaid = row.TotalPaid,
                };
            }
        }
    }

    // A line without one of these is an error that names the property.
    private sealed class Row
    {
        public required string CustomerId { get; set; }

        public required string OrderId { get; set; }

        public required DateTimeOffset OrderDate { get; set; }

        public required decimal TotalPaid { get; set; }
    }
}
