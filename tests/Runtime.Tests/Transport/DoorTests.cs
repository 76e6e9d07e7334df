using System;
using System.ComponentModel;
using System.Linq;
using System.Reflection;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

public sealed class DoorTests
{
    [Fact]
    public void What_generated_code_calls_is_hidden_from_editors_and_the_rest_is_not()
    {
        foreach (Type type in typeof(GameballConnection).Assembly.GetExportedTypes().Where(type => !type.IsNested))
        {
            bool hidden = type.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;
            hidden.ShouldBe(type.Namespace == "Gameball.Runtime", type.FullName);
        }
    }
}
