using Gameball.Generator.Tests.Pipeline;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

public class CompilationTests
{
    [Fact]
    public void EveryKindOfTypeInEveryStateCompilesWithoutAWarning() => EmittedCode.Compile(ShopModel.Client);
}
