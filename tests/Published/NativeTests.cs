using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>
/// Native programs: one of the package that tracks an order and imports rows, and the quick start with its server. They need the machine's
/// linker (clang or gcc).
/// </summary>
public sealed class NativeTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program =
        """
        using Gameball;

        var options = new GameballOptions
        {
            BaseAddress = new(Environment.GetEnvironmentVariable("GAMEBALL_ADDRESS")!),
            ApiKey = Environment.GetEnvironmentVariable("GAMEBALL_API_KEY"),
            SecretKey = Environment.GetEnvironmentVariable("GAMEBALL_SECRET_KEY"),
        };
        using var gameball = new GameballClient(options);
        var day = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var tracked = await gameball.Orders.TrackOrderAsync(new() { OrderId = "first", CustomerId = "c", OrderDate = day, TotalPaid = 100 });
        Console.WriteLine($"{tracked.RewardedPoints} points");
        Console.WriteLine(await gameball.Batches.Orders.ImportAsync(Enumerable.Range(0, 2_500).Select(number => new BatchOrder
        {
            OrderId = $"o-{number}", CustomerId = "c", OrderDate = day, TotalPaid = number,
        })));
        """;

    [Fact]
    public async Task AProgramOfTheClientIsNativeWithoutAWarningAndRuns()
    {
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions());
        var project = package.CreateProject("native");
        project.UseKeys(server);
        project.WriteProject("App.csproj", "net8.0", """
            <PropertyGroup>
              <PublishAot>true</PublishAot>
              <JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>
              <TrimmerSingleWarn>false</TrimmerSingleWarn>
            </PropertyGroup>
            """);
        project.Write("Program.cs", Program);

        var output = await project.PublishAsync();

        File.Exists(Path.Combine(output, "App.dll")).ShouldBeFalse();
        var run = (await project.StartAsync(Path.Combine(output, "App"))).ShouldSucceed();
        run.Output.ShouldContain("100 points");
        run.Output.ShouldContain("2,500 rows in = 2,500 succeeded");
    }

    [Fact]
    public async Task TheQuickStartIsNativeWithoutAWarningAndRuns()
    {
        var output = Directory.CreateTempSubdirectory("gameball-native-").FullName;
        try
        {
            var published = await Tool.RunAsync(
                PackedPackage.RepositoryRoot,
                new Dictionary<string, string>(),
                "publish", "samples/QuickStart", "-r", RuntimeInformation.RuntimeIdentifier, "-p:QuickStartTarget=net8.0", "-o", output);
            published.ShouldSucceed().Output.ShouldNotContain("warning IL");

            var noKeys = new Dictionary<string, string> { ["GAMEBALL_API_KEY"] = "", ["GAMEBALL_SECRET_KEY"] = "" };
            var run = (await Tool.StartAsync(Path.Combine(output, "QuickStart"), output, noKeys)).ShouldSucceed();
            run.Output.ShouldContain("5,000 rows in = 4,985 succeeded + 15 failed + 0 unprocessed + 0 unknown");
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }
}
