using System.Linq;
using System.Threading.Tasks;
using Gameball.CrashRecovery;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Client;

/// <summary>
/// Processes that import with a journal are killed in the middle, then run again until they end by themselves. The server's rows
/// and the last report must agree on every row. <c>tests/Tools/CrashRecovery</c> does the same at two hundred points.
/// </summary>
public sealed class CrashRecoveryTests
{
    [Theory]
    [InlineData("cashback")]
    [InlineData("orders")]
    public async Task AnImportThatIsKilledAtAnyPointResumesAndItsReportAgreesWithTheServer(string import)
    {
        var results = await new Harness(rows: 2_500, seed: 7).RunAsync(import, points: 3, parallel: 2);

        results.Select(result => result.Wrong).ShouldAllBe(wrong => wrong.Length == 0);
        results.Count(result => result.Event.Length > 0).ShouldBeGreaterThan(1);
    }
}
