using System.Reflection;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Telemetry;

/// <summary>The version of the telemetry's scope, by which a dashboard tells releases apart.</summary>
public sealed class InstrumentVersionTests
{
    [Fact]
    public void TheVersionIsThePackagesWithoutTheCommit()
    {
        var package = typeof(GameballOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        Instruments.Source.Version.ShouldBe(package.Split('+')[0]);
        Instruments.Source.Version.ShouldNotBe("0.0.0");
    }
}
