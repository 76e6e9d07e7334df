using System;
using System.ComponentModel;
using System.Linq;
using System.Reflection;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

public sealed class PublicSurfaceTests
{
    [Fact]
    public void MembersForGeneratedCodeAreHiddenFromEditorsAndOthersAreNot()
    {
        foreach (var type in typeof(GameballConnection).Assembly.GetExportedTypes().Where(type => !type.IsNested))
        {
            var hidden = type.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;
            hidden.ShouldBe(type.Namespace == "Gameball.Runtime", type.FullName);
        }
    }
}
