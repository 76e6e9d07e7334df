using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

/// <summary>The command's knowledge of the rows, compared with the emitted types.</summary>
public sealed class ShapeTests
{
    public static TheoryData<Type> Rows =>
    [
        typeof(BatchCustomer), typeof(BatchOrder), typeof(BatchBalanceInquiry), typeof(BatchBalanceAdjustment), typeof(BatchCashback),
        typeof(BatchRedemption), typeof(BatchEvents),
    ];

    [Fact]
    public void EveryBatchOperationOfTheClientHasACommand()
    {
        var batches = typeof(IBatchesClient).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

        OperationTable.All.Select(operation => operation.Name).ShouldBe(batches, ignoreOrder: true);
    }

    [Fact]
    public void CommandsHaveTheNamesOfTheirOperations()
    {
        using var client = new GameballClient(new GameballOptions());
        foreach (var property in typeof(IBatchesClient).GetProperties())
        {
            var batch = property.GetValue(client.Batches)!;
            var name = (string)batch.GetType().GetProperty("Name")!.GetValue(batch)!;
            OperationTable.All.Select(operation => operation.Name).ShouldContain(name);
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void PropertiesHaveTheNamesThatTheEmittedCodeReads(Type row)
    {
        foreach (var field in RowFields.Collect(row).Where(field => !field.Path.Contains('*')))
        {
            var segments = field.Path.Split('.');
            var value = JsonSerializer.Deserialize(Sample(row, segments), row, GameballJson.Options)!;
            foreach (var segment in segments)
            {
                var property = value.GetType().GetProperties().Single(one => JsonNamingPolicy.CamelCase.ConvertName(one.Name) == segment);
                value = property.GetValue(value).ShouldNotBeNull(field.Path);
            }
        }
    }

    [Theory]
    [InlineData("EVENTS.Write_Review.stars", "events.Write_Review.stars")]
    [InlineData("events.write_review.a.b", "events.write_review.a.b")]
    [InlineData("events.write_review", null)]
    [InlineData("event.write_review.stars", null)]
    public void UserDefinedNamesKeepTheirSpelling(string column, string? path) =>
        RowShape.Create<BatchEvents>().Find(column)?.Name.ShouldBe(path);

    // A row with all required properties and one more.
    private static JsonObject Sample(Type row, string[] segments)
    {
        var builder = new RowBuilder();
        foreach (var field in RowFields.Collect(row).Where(field => field.IsRequired || field.Path == string.Join('.', segments)))
        {
            var path = field.Match(field.Path.Replace("*", "any"), StringComparer.Ordinal)!;
            builder.AddText("", path, Texts().First(text => field.Kind.Read(text, TextCulture.Plain, out _)), TextCulture.Plain);
        }

        builder.Fault.ShouldBeNull();
        return builder.Row;
    }

    // The strictest kind first: a string accepts any text.
    private static IEnumerable<string> Texts() => ["2023-06-01T10:00:00Z", "1", "true"];
}
