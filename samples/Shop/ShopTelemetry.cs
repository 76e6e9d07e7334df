using System;
using System.IO;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Gameball.WebShop;

/// <summary>
/// Writes the client's OpenTelemetry data to a console. With OpenTelemetry.Extensions.Hosting and an exporter's package the equivalent is
/// <c>builder.Services.AddOpenTelemetry().WithTracing(t => t.AddSource("Gameball")).WithMetrics(m => m.AddMeter("Gameball"))</c>.
/// </summary>
public static class ShopTelemetry
{
    private const string Source = "Gameball";
    private const int EveryMilliseconds = 10_000;

    /// <summary>Writes spans when they end and metrics every ten seconds, until the result is disposed.</summary>
    public static IDisposable Start(TextWriter output) => new Providers(
        Sdk.CreateTracerProviderBuilder()
            .AddSource(Source)
            .AddProcessor(new SimpleActivityExportProcessor(new SpanWriter(output)))
            .Build(),
        Sdk.CreateMeterProviderBuilder()
            .AddMeter(Source)
            .AddReader(new PeriodicExportingMetricReader(new MetricWriter(output), EveryMilliseconds))
            .Build());

    private sealed record Providers(TracerProvider Spans, MeterProvider Metrics) : IDisposable
    {
        public void Dispose()
        {
            Spans.Dispose();
            Metrics.Dispose();
        }
    }
}
