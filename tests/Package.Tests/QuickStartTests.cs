using System.Collections.Generic;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>The README's main command.</summary>
public sealed class QuickStartTests
{
    [Fact]
    public async Task TheQuickStartTracksAnOrderAndImportsFiveThousand()
    {
        var noKeys = new Dictionary<string, string> { ["GAMEBALL_API_KEY"] = "", ["GAMEBALL_SECRET_KEY"] = "" };

        var run = await Tool.RunAsync(
            PackedPackage.RepositoryRoot,
            noKeys,
            "run", "--no-build", "-c", PackedPackage.Configuration, "--project", "samples/QuickStart");

        run.ShouldSucceed();
        run.Output.ShouldContain("Order tracked: 100 points for quick-start-customer.");
        run.Output.ShouldContain("5,000 rows in = 4,985 succeeded + 15 failed + 0 unprocessed + 0 unknown");
        run.Output.ShouldContain("totalPaid must be at least 0.");
        run.Output.ShouldContain("The row has no customerId");
    }
}
