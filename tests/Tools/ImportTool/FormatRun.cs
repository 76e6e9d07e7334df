using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Gameball.Local;

namespace Gameball.ImportTool;

/// <summary>
/// Imports the same orders from a CSV and an Excel file into a local Gameball, in one run: the time, the memory, and whether the server has every
/// row once with the values of the file. The time of reading alone is that of a dry run.
/// </summary>
internal static class FormatRun
{
    private const int Megabyte = 1024 * 1024;

    public static async Task<int> RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("gameball-formats-").FullName;
        try
        {
            var csv = Path.Combine(folder, "orders.csv");
            var excel = Path.Combine(folder, "orders.xlsx");
            OrderFile.WriteCsv(csv, OrderFile.Orders(rows));
            ExcelFile.Write(excel, OrderFile.Orders(rows));
            var first = await MeasureAsync(csv, rows);
            var second = await MeasureAsync(excel, rows);
            var isRight = first is not null && first == second;
            Console.WriteLine(isRight ? "The server has the same rows of both files." : "The rows of the files differ.");
            return isRight ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Returns a digest of what the server has; null if that is wrong.
    private static async Task<string?> MeasureAsync(string file, int rows)
    {
        // Short jobs, so that the time is that of the program and its quota.
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions
        {
            JobDuration = new JobDuration(TimeSpan.FromMilliseconds(100), TimeSpan.Zero),
        });
        var reading = await ImportProcess.RunAsync(server, ["orders", file, .. OrderFile.Options, "--dry-run"]);
        var import = await ImportProcess.RunAsync(server, ["orders", file, .. OrderFile.Options]);
        var name = Path.GetExtension(file);
        Print(name, "read", rows, reading, new FileInfo(file).Length);
        Print(name, "imported", rows, import, new FileInfo(file).Length);
        var succeeded = import.Summary.GetProperty("rows").GetProperty("succeeded").GetInt64();
        var applied = server.Ledger.Rows;
        var keys = applied.Select(row => row.Key).ToHashSet().Count;
        var total = applied.Sum(row => JsonDocument.Parse(row.Json).RootElement.GetProperty("totalPaid").GetDecimal());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}: {succeeded:N0} rows succeeded; the server applied {applied.Count:N0} with {keys:N0} keys and a total of {total:N2}"));
        return succeeded == rows && applied.Count == rows && keys == rows && total == OrderFile.Orders(rows).Sum(order => order.TotalPaid)
            ? Digest(applied.Select(row => row.Json))
            : null;
    }

    private static void Print(string name, string what, int rows, ImportResult result, long bytes) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name} ({bytes / Megabyte} MB): {rows:N0} rows {what} in {result.Elapsed.TotalSeconds:N1} s, peak {result.PeakBytes / Megabyte} MB, exit code {result.ExitCode}"));

    // Independent of the order of the rows.
    private static string Digest(System.Collections.Generic.IEnumerable<string> rows)
    {
        var sum = new byte[SHA256.HashSizeInBytes];
        foreach (var row in rows)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(row));
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] ^= hash[i];
            }
        }

        return Convert.ToHexString(sum);
    }
}
