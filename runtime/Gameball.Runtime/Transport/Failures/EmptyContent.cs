using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>The empty body of a write without a body. It records whether it was written.</summary>
internal sealed class EmptyContent(SendState sent) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        sent.Write(stream);
        return Task.CompletedTask;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }
}
