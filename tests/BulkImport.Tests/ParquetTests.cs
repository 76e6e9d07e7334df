using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using Parquet;
using Parquet.File.Values.Primitives;
using Parquet.Schema;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

/// <summary>Parquet files: what a column's values become, and what is said about a file that cannot be read.</summary>
public sealed class ParquetTests
{
    private static readonly DataField<string> s_customer = new("customer_id");
    private static readonly DataField<string> s_order = new("order_id");
    private static readonly DateTimeDataField s_date = new("order_date", DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Micros);
    private static readonly DecimalDataField s_total = new("total_paid", 18, 4, isNullable: true);

    [Fact]
    public async Task AFileOfSeveralGroupsIsImportedCompletely()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.PathOf("orders.parquet");
        await WriteOrdersAsync(file, groups: 3, rows: 500);

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Applied("orders").ShouldBe(Orders.Keys(1_500), ignoreOrder: true);
        var sent = JsonNode.Parse(desk.Server.Ledger.Rows.Single(row => row.Key == "o-501").Json)!;
        sent["totalPaid"]!.ToJsonString().ShouldBe("501.99");
        sent["orderDate"]!.ToString().ShouldStartWith("2023-06-01T10:30:00");
        desk.Error.ShouldContain("  customer_id  -> customerId");
    }

    [Fact]
    public async Task ValuesBecomeTextByTheirTypes()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("gameball-import-").FullName, "types.parquet");
        DataField[] fields =
        [
            new DataField<string>("text"), new DataField<bool>("flag"), new DataField<int>("whole"), new DataField<long>("long", true), new DataField<double>("double"),
            new DataField<float>("float"), new DecimalDataField("decimal", 28, 6), new DataField<DateOnly>("date"),
            new DateTimeDataField("local", DateTimeFormat.Timestamp, isAdjustedToUTC: false), s_date, new DataField<Guid>("guid"),
        ];
        await WriteAsync(path, new ParquetSchema([.. fields]), async group =>
        {
            await group.WriteAsync(fields[0], (string[])["a", null!]);
            await group.WriteAsync<bool>(fields[1], new[] { true, false });
            await group.WriteAsync<int>(fields[2], new[] { 1, -2 });
            await group.WriteAsync<long>(fields[3], new long?[] { long.MaxValue, null });
            await group.WriteAsync<double>(fields[4], new[] { 19.99, 1e-7 });
            await group.WriteAsync<float>(fields[5], new[] { 19.99f, float.NaN });
            await group.WriteAsync<decimal>(fields[6], new[] { 1234567890123456.789m, 0.1m });
            await group.WriteAsync<DateOnly>(fields[7], new[] { new DateOnly(2023, 6, 1), new DateOnly(1969, 12, 31) });
            await group.WriteAsync<DateTime>(fields[8], new[] { new DateTime(2023, 6, 1, 10, 30, 0), new DateTime(2023, 6, 1) });
            await group.WriteAsync<DateTime>(fields[9], new[] { new DateTime(2023, 6, 1, 10, 30, 0, DateTimeKind.Utc), new DateTime(2023, 6, 1, 0, 0, 0, DateTimeKind.Utc) });
            await group.WriteAsync<Guid>(fields[10], new[] { Guid.Empty, Guid.Empty });
        });

        await using var table = await ParquetTable.OpenAsync(File.OpenRead(path), new ImportArguments { Source = path }, default);
        var rows = await table.ReadAsync().ToListAsync();

        rows[0].Cells.Select(cell => cell.Text).ShouldBe(
        [
            "a", "true", "1", "9223372036854775807", "19.99", "19.99", "1234567890123456.789", "2023-06-01", "2023-06-01T10:30:00", "2023-06-01T10:30:00Z",
            "00000000-0000-0000-0000-000000000000",
        ]);
        rows[1].Cells.Select(cell => cell.Problem ?? cell.Text).ShouldBe(
        [
            "", "false", "-2", "", "0.0000001", "the value NaN is not a number that can be sent.", "0.1", "1969-12-31", "2023-06-01T00:00:00", "2023-06-01T00:00:00Z",
            "00000000-0000-0000-0000-000000000000",
        ]);
    }

    [Fact]
    public async Task NestedColumnsAndListsBecomeNestedPropertiesAndLists()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.PathOf("people.parquet");
        var customer = new DataField<string>("customerId");
        var name = new DataField<string>("first_name");
        var method = new DataField<string>("element", true);
        var schema = new ParquetSchema(customer, new StructField("customer_attributes", name, new ListField("paymentMethods", method)));
        await WriteAsync(file, schema, async group =>
        {
            await group.WriteAsync(schema.DataFields[0], (string[])["c-1", "c-2"]);
            await group.WriteAsync(schema.DataFields[1], (string[])["Ada", null!]);
            await group.WriteAllPartsAsync<ReadOnlyMemory<char>>(
                schema.DataFields[2],
                new[] { "card".AsMemory(), "cash".AsMemory() },
                new[] { schema.DataFields[2].MaxDefinitionLevel, schema.DataFields[2].MaxDefinitionLevel, 1 },
                new[] { 0, 1, 0 },
                default);
        });

        (await desk.RunAsync("customers", file)).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Server.Ledger.Rows.Select(row => row.Json).Order().ShouldBe(
        [
            """{"customerId":"c-1","customerAttributes":{"firstName":"Ada","paymentMethods":["card","cash"]}}""", """{"customerId":"c-2"}""",
        ]);
    }

    [Fact]
    public async Task AColumnThatHasNoFormInJsonIsReportedUnlessItIsIgnored()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.PathOf("ids.parquet");
        var schema = new ParquetSchema(new DataField<string>("order_id"), new DataField<Interval>("note"));
        await WriteAsync(file, schema, async group =>
        {
            await group.WriteAsync(schema.DataFields[0], (string[])["o-1"]);
            await group.WriteAsync<Interval>(schema.DataFields[1], new[] { new Interval(1, 2, 3) });
        });

        (await desk.RunAsync("order-transactions", file, "--preview", "--map", "note=orderId", "--ignore", "order_id")).ShouldBe(ExitCode.Unusable);
        desk.Error.ShouldContain("column note: its type, Interval, has no form in JSON. Ignore the column with --ignore \"note\"");
        (await desk.RunAsync("order-transactions", file, "--preview", "--ignore", "note")).ShouldBe(ExitCode.Succeeded, desk.Error);
        desk.Output.ShouldContain("o-1");
    }

    [Fact]
    public async Task ADamagedFileIsReportedWithTheRowAndTheColumn()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.PathOf("orders.parquet");
        await WriteOrdersAsync(file, groups: 2, rows: 1_000);
        long start;
        await using (var reader = await ParquetReader.CreateAsync(file))
        {
            start = reader.Metadata!.RowGroups[1].Columns[1].MetaData!.DataPageOffset;
        }

        var bytes = File.ReadAllBytes(file);
        bytes.AsSpan((int)start, 40).Fill(0xFF);
        File.WriteAllBytes(file, bytes);

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.Unusable, desk.Error);

        desk.Error.ShouldContain("From row 1001, column order_id on, the Parquet file cannot be read:");
        // The rows before the damage fill a request; it may be sent or not.
        var left = File.Exists(desk.PathOf("orders.failed.csv")) ? desk.Lines("orders.failed.csv")[1..].Select(line => line.Split(',')[1]) : [];
        desk.Applied("orders").Concat(left).ShouldBe(Orders.Keys(1_000), ignoreOrder: true);
    }

    [Fact]
    public async Task AFileThatIsNoParquetFileIsReported()
    {
        await using var desk = await Desk.OpenAsync();
        File.WriteAllText(desk.PathOf("text.parquet"), "customerId,orderId and some more text");
        File.WriteAllText(desk.PathOf("short.parquet"), "x");

        (await desk.RunAsync("orders", desk.PathOf("text.parquet"))).ShouldBe(ExitCode.Unusable);
        desk.Error.ShouldContain("text.parquet is not a readable Parquet file:");
        (await desk.RunAsync("orders", desk.PathOf("short.parquet"))).ShouldBe(ExitCode.Unusable);
        desk.Error.ShouldContain("short.parquet is not a readable Parquet file:");
    }

    private static Task WriteOrdersAsync(string path, int groups, int rows)
    {
        var number = 0;
        return WriteAsync(path, new ParquetSchema(s_customer, s_order, s_date, s_total), async group =>
        {
            int[] numbers = [.. Enumerable.Range(number + 1, rows)];
            number += rows;
            await group.WriteAsync(s_customer, numbers.Select(one => $"c-{one}").ToArray());
            await group.WriteAsync(s_order, numbers.Select(one => $"o-{one}").ToArray());
            await group.WriteAsync<DateTime>(s_date, numbers.Select(_ => new DateTime(2023, 6, 1, 10, 30, 0, DateTimeKind.Utc)).ToArray());
            await group.WriteAsync<decimal>(s_total, numbers.Select(one => (decimal?)(one + 0.99m)).ToArray());
        }, groups);
    }

    private static async Task WriteAsync(string path, ParquetSchema schema, Func<ParquetRowGroupWriter, Task> write, int groups = 1)
    {
        await using var stream = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(schema, stream);
        for (var i = 0; i < groups; i++)
        {
            using var group = writer.CreateRowGroup();
            await write(group);
        }
    }
}
