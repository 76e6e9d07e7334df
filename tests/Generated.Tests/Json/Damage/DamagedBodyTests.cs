using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Json.Damage;

/// <summary>
/// Bodies cut, with flipped bits, duplicate members, values of another type, deep, huge, with invalid UTF-8 and with trailing bytes. The
/// environment sets their number and seed: <c>GAMEBALL_BODIES=100000 GAMEBALL_SEED=1 dotnet test tests/Generated.Tests --filter DamagedBodies</c>.
/// </summary>
public sealed class DamagedBodyTests
{
    private const int NamedFailures = 5;

    // The stack size of a thread on Windows: a nested body must not overflow it.
    private const int StackSize = 1024 * 1024;

    private static readonly int s_total = Setting("GAMEBALL_BODIES", 2_000);
    private static readonly int s_seed = Setting("GAMEBALL_SEED", 20260801);

    [Fact]
    public void DamagedBodiesAreReadWholeOrRejected()
    {
        var types = EmittedType.All.OrderBy(type => type.Type.Name, StringComparer.Ordinal).ToArray();
        var failures = new List<string>();
        var thread = new Thread(() => failures.AddRange(types.SelectMany(type => Failures(type, s_total / types.Length))), StackSize);
        thread.Start();
        thread.Join();

        failures.ShouldBeEmpty();
    }

    [Fact]
    public void TheSameSeedAndNumberGiveTheSameBody()
    {
        var type = EmittedType.Named(nameof(TrackOrderRequest));
        var (first, second) = (new BodyCheck(type, s_seed), new BodyCheck(type, s_seed));

        Enumerable.Range(0, 50).ShouldAllBe(number => first.Body(number).SequenceEqual(second.Body(number)));
    }

    private static IEnumerable<string> Failures(EmittedType type, int count)
    {
        var check = new BodyCheck(type, s_seed);
        return Enumerable.Range(0, count)
            .Select(number => (number, failure: check.FailureAsync(number).GetAwaiter().GetResult()))
            .Where(one => one.failure is not null)
            .Take(NamedFailures)
            .Select(one => $"{type.Type.Name} {one.number}: {one.failure} in {Excerpt(check.Body(one.number))}");
    }

    private static string Excerpt(byte[] body) => System.Text.Encoding.Latin1.GetString(body.AsSpan(0, Math.Min(body.Length, 600)));

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var set) ? set : otherwise;
}
