using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Peers;

/// <summary>Answers without a network: the client's own work is what remains. It takes each body whole, as a socket would.</summary>
internal sealed class Stub(byte[] response) : HttpMessageHandler
{
    /// <summary>A job of 1,000 rows, of which one in ten failed.</summary>
    public static byte[] Job { get; } = Encoding.UTF8.GetBytes(WriteJob());

    /// <summary>The response to a submit.</summary>
    public static byte[] Created { get; } = "{\"jobId\":1}"u8.ToArray();

    /// <summary>The bytes of the last body.</summary>
    public long Sent { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            var counter = new Counter();
            await content.CopyToAsync(counter, cancellationToken).ConfigureAwait(false);
            Sent = counter.Bytes;
        }

        var body = new ByteArrayContent(response);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = body, RequestMessage = request };
    }

    private static string WriteJob()
    {
        var text = new StringBuilder("{\"operation\":\"Order Creation Batch Job\",\"totalCount\":1000,\"finishedCount\":900,\"errorCount\":100,");
        text.Append("\"createdAt\":\"2024-03-09T18:45:00+02:00\",\"startedAt\":\"2024-03-09T18:45:03+02:00\",\"status\":\"completed\",\"response\":{");
        Rows("successful", static row => row % 10 != 0, static _ => "\"message\":\"The order was created.\"");
        text.Append(',');
        Rows("failed", static row => row % 10 == 0, static _ => "\"error\":\"The order was tracked before.\",\"code\":9003");
        return text.Append("}}").ToString();

        void Rows(string name, Func<int, bool> filter, Func<int, string> rest)
        {
            text.Append('"').Append(name).Append("\":[");
            var first = true;
            for (var row = 1; row <= Sample.Rows; row++)
            {
                if (filter(row))
                {
                    text.Append(first ? "" : ",").Append("{\"customerId\":\"").Append(Sample.CustomerId(row)).Append("\",\"orderId\":\"")
                        .Append(Sample.OrderId(row)).Append("\",").Append(rest(row)).Append('}');
                    first = false;
                }
            }

            text.Append(']');
        }
    }

    private sealed class Counter : Stream
    {
        public long Bytes { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Bytes;

        public override long Position { get => Bytes; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Bytes += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Bytes += buffer.Length;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Bytes += count;
            return Task.CompletedTask;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Bytes += buffer.Length;
            return default;
        }
    }
}
