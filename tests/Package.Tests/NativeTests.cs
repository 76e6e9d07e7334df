using System.IO;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>
/// A native program of the package that tracks an order and imports rows. It needs the machine's linker (clang or gcc). native.sh compiles the
/// quick start with its server as well, of which the web server is most.
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
}
