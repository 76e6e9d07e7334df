using System.IO;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Gameball.WebShop;

/// <summary>Writes each series of a metric as a line.</summary>
internal sealed class MetricWriter(TextWriter output) : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (Metric metric in batch)
        {
            foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
            {
                output.WriteLine($"metric {metric.Name} {Value(metric, point)} {Tags(point)}");
            }
        }

        return ExportResult.Success;
    }

    private static string Value(Metric metric, in MetricPoint point) => metric.MetricType switch
    {
        MetricType.Histogram => $"{point.GetHistogramCount()} times, {point.GetHistogramSum():F3} {metric.Unit} in all",
        _ => $"{point.GetSumLong()} {metric.Unit}",
    };

    private static string Tags(in MetricPoint point)
    {
        string tags = "";
        foreach (var tag in point.Tags)
        {
            tags += $" {tag.Key}={tag.Value}";
        }

        return tags.Trim();
    }
}
