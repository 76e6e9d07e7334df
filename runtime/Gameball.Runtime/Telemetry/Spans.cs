using System.Diagnostics;

namespace Gameball.Runtime;

/// <summary>Spans of work within an import.</summary>
internal static class Spans
{
    /// <summary>Begins a span; <see langword="null"/> where nobody listens.</summary>
    public static Activity? Start(string name, string batch, int rows)
    {
        Activity? span = Instruments.Source.StartActivity(name);
        span?.SetTag(TelemetryNames.Tag.Batch, batch);
        span?.SetTag(TelemetryNames.Tag.Rows, rows);
        return span;
    }
}
