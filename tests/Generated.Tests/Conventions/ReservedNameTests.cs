using System.Linq;
using Gameball.Generator.Binding;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Conventions;

public sealed class ReservedNameTests
{
    [Fact]
    public void TheGeneratorReservesEveryRuntimeTypeThatAGeneratedTypeCouldHide() => ReservedNames.RuntimeTypes.ShouldBe(
        typeof(GameballOptions).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(GameballOptions).Namespace && !type.IsNested)
            .Select(type => type.Name.Split('`')[0])
            .Distinct(),
        ignoreOrder: true);
}
