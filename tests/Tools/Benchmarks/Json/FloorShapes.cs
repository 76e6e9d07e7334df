using System;
using System.Collections.Generic;

namespace Gameball.Generator.Benchmarks.Json;

/// <summary>Writes the samples' shapes with the floor writer.</summary>
internal static class FloorShapes
{
    public static int Write(MeasuredOrders orders, byte[] output, bool bare)
    {
        FloorWriter floor = new(output, bare);
        floor.Raw("{\"body\":["u8);
        for (var i = 0; i < orders.Body.Count; i++)
        {
            Write(ref floor, orders.Body[i]);
        }

        floor.Close((byte)']');
        floor.Raw("}"u8);
        return floor.Length;
    }

    public static int Write(BatchJobDetails job, byte[] output, bool bare)
    {
        FloorWriter floor = new(output, bare);
        floor.Text("{\"operation\":"u8, job.Operation);
        floor.Number(",\"errorCount\":"u8, job.ErrorCount);
        floor.Number(",\"totalCount\":"u8, job.TotalCount);
        floor.Number(",\"finishedCount\":"u8, job.FinishedCount);
        floor.Time(",\"startedAt\":"u8, job.StartedAt.Value!.Value);
        floor.Time(",\"createdAt\":"u8, job.CreatedAt!.Value);
        floor.Text(",\"status\":"u8, job.Status!.Value.Value);
        floor.Raw(",\"response\":{\"successful\":["u8);
        Write(ref floor, job.Response.Value!.Successful!);
        floor.Raw(",\"failed\":["u8);
        Write(ref floor, job.Response.Value!.Failed!);
        floor.Raw("}}"u8);
        return floor.Length;
    }

    private static void Write(ref FloorWriter floor, TrackOrderRequest order)
    {
        floor.Text("{\"customerId\":"u8, order.CustomerId);
        floor.Text(",\"email\":"u8, order.Email);
        floor.Text(",\"mobile\":"u8, order.Mobile);
        floor.Text(",\"orderId\":"u8, order.OrderId);
        floor.Time(",\"orderDate\":"u8, order.OrderDate);
        floor.Number(",\"totalPaid\":"u8, order.TotalPaid);
        floor.Number(",\"totalPrice\":"u8, order.TotalPrice);
        floor.Number(",\"totalDiscount\":"u8, order.TotalDiscount);
        floor.Number(",\"totalShipping\":"u8, order.TotalShipping);
        floor.Number(",\"totalTax\":"u8, order.TotalTax);
        floor.Raw(",\"lineItems\":["u8);
        for (var i = 0; i < order.LineItems!.Count; i++)
        {
            Write(ref floor, order.LineItems[i]);
        }

        floor.Close((byte)']');
        if (order.Merchant is { } merchant)
        {
            floor.Text(",\"merchant\":{\"uniqueId\":"u8, merchant.UniqueId);
            floor.Text(",\"name\":"u8, merchant.Name);
            floor.Raw("}"u8);
        }

        floor.Boolean(",\"guest\":"u8, order.Guest);
        floor.Text(",\"channel\":"u8, order.Channel?.Value);
        floor.Text(",\"cartId\":"u8, order.CartId);
        floor.Raw("},"u8);
    }

    private static void Write(ref FloorWriter floor, OrderLineItem line)
    {
        floor.Text("{\"productId\":"u8, line.ProductId);
        floor.Number(",\"quantity\":"u8, line.Quantity);
        floor.Number(",\"price\":"u8, line.Price);
        floor.Text(",\"sku\":"u8, line.Sku);
        Write(ref floor, ",\"tags\":["u8, line.Tags);
        Write(ref floor, ",\"category\":["u8, line.Category);
        floor.Number(",\"weight\":"u8, line.Weight);
        floor.Text(",\"vendor\":"u8, line.Vendor);
        Write(ref floor, ",\"collection\":["u8, line.Collection);
        floor.Text(",\"title\":"u8, line.Title);
        floor.Number(",\"taxes\":"u8, line.Taxes);
        floor.Number(",\"discount\":"u8, line.Discount);
        floor.Raw("},"u8);
    }

    private static void Write(ref FloorWriter floor, ReadOnlySpan<byte> name, IReadOnlyList<string>? texts)
    {
        if (texts is null)
        {
            return;
        }

        floor.Raw(name);
        for (var i = 0; i < texts.Count; i++)
        {
            floor.Text(texts[i]);
            floor.Raw(","u8);
        }

        floor.Close((byte)']');
    }

    private static void Write(ref FloorWriter floor, IReadOnlyList<BatchJobRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            floor.Text("{\"customerId\":"u8, row.CustomerId);
            floor.Text(",\"orderId\":"u8, row.OrderId);
            floor.Text(",\"transactionId\":"u8, row.TransactionId);
            floor.Text(",\"message\":"u8, row.Message);
            floor.Text(",\"error\":"u8, row.Error);
            floor.Number(",\"code\":"u8, row.Code);
            floor.Raw("},"u8);
        }

        floor.Close((byte)']');
    }
}
