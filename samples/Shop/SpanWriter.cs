using System.Diagnostics;
using System.IO;
using System.Linq;
using OpenTelemetry;

namespace Gameball.WebShop;

/// <summary>Writes each span as a line.</summary>
internal sealed class SpanWriter(TextWriter output) : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (Activity span in batch)
        {
            string tags = string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));
            output.WriteLine($"span {span.DisplayName} {span.Duration.TotalMilliseconds:F1} ms {span.Status} {tags}");
        }

        return ExportResult.Success;
    }
}
