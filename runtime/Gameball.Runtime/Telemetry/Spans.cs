using System.Diagnostics;

namespace Gameball.Runtime;

/// <summary>Creates spans for the steps of an import.</summary>
internal static class Spans
{
    /// <summary>Starts a span; <see langword="null"/> when no listener is attached.</summary>
    public static Activity? Start(string name, string batch, int rows)
    {
        var span = Instruments.Source.StartActivity(name);
        span?.SetTag(TelemetryNames.Tag.Batch, batch);
        span?.SetTag(TelemetryNames.Tag.Rows, rows);
        return span;
    }
}
