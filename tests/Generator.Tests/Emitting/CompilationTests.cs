using Gameball.Generator.Tests.Pipeline;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

public class CompilationTests
{
    [Fact]
    public void Every_kind_of_type_in_every_state_compiles_without_a_warning() => EmittedCode.Compile(ShopModel.Client);
}
