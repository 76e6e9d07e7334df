using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Repository.Tests.Projects;
using Repository.Tests.Support;
using Shouldly;
using Xunit;

namespace Repository.Tests.Commands;

/// <summary>The sample shop as a process of its own, with the request that its page shows.</summary>
public sealed partial class ShopTests
{
    [Fact]
    public async Task ShopTakesTheOrderOfItsPageAndWritesTheSpanToTheConsole()
    {
        Project shop = new("samples/Shop/Shop.csproj");
        var order = Order().Match(Files.Read("samples/Shop/README.md")).Groups[1].Value;
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(2), TimeProvider.System);
        using var process = Tool.Start("exec", shop.Program, "--urls", "http://127.0.0.1:0", "--contentRoot", Path.Combine(Files.Root, shop.Folder));
        try
        {
            var address = Address().Match(await LineAsync(process, "Now listening on", limit.Token)).Value;
            using HttpClient http = new();
            using StringContent body = new(order, Encoding.UTF8, "application/json");

            using var receipt = await http.PostAsync(address + "/checkout", body, limit.Token);

            (await receipt.EnsureSuccessStatusCode().Content.ReadAsStringAsync(limit.Token)).ShouldContain("\"points\":40");
            await LineAsync(process, "Activity.DisplayName:        trackOrder", limit.Token);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> LineAsync(Process process, string part, CancellationToken stop)
    {
        while (await process.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            if (line.Contains(part))
            {
                return line;
            }
        }

        throw new ShouldAssertException($"The shop ended before it said \"{part}\": {await process.StandardError.ReadToEndAsync(stop)}");
    }

    [GeneratedRegex("curl -d '(.+?)'")]
    private static partial Regex Order();

    [GeneratedRegex(@"http://[\d.:]+")]
    private static partial Regex Address();
}
