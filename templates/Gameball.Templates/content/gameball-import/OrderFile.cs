using System.Globalization;
using CsvHelper;
using Gameball;

namespace GameballImport;

/// <summary>A CSV file with a header and the columns of <see cref="Row"/>.</summary>
internal static class OrderFile
{
    /// <summary>Reads a row when the import has room for it, never the whole file.</summary>
    public static async IAsyncEnumerable<BatchOrder> ReadAsync(string path)
    {
        using var text = new StreamReader(path);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        await foreach (var row in csv.GetRecordsAsync<Row>())
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

    private sealed class Row
    {
        public required string CustomerId { get; set; }

        public required string OrderId { get; set; }

        public required DateTimeOffset OrderDate { get; set; }

        public required decimal TotalPaid { get; set; }
    }
}
