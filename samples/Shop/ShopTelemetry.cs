using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Gameball.WebShop;

/// <summary>OpenTelemetry over the client's spans and metrics.</summary>
public static class ShopTelemetry
{
    private const string Source = "Gameball";

    // A call within a request is recorded only if the request is: by default a span follows its parent.
    private const string Requests = "Microsoft.AspNetCore";

    /// <summary>Collects the client's spans and metrics; exporters are added to the same services.</summary>
    /// <param name="services">The services of the application.</param>
    public static void Collect(IServiceCollection services) =>
        services.AddOpenTelemetry().WithTracing(traces => traces.AddSource(Source, Requests)).WithMetrics(metrics => metrics.AddMeter(Source));

    /// <summary>Writes spans as they end and metrics every ten seconds; OTLP is another exporter's package and method.</summary>
    /// <param name="builder">The application.</param>
    public static void WriteToConsole(WebApplicationBuilder builder) => builder.Services.AddOpenTelemetry()
        .WithTracing(traces => traces.AddConsoleExporter())
        .WithMetrics(metrics => metrics.AddConsoleExporter());
}
