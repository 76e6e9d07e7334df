using System;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Authentication;

/// <summary>A key that a header cannot carry is refused with the place of the fault, and without the key.</summary>
public sealed class KeyCheckTests
{
    [Theory]
    [InlineData("", "Keys.One is blank. Set it to the key, or leave it null.")]
    [InlineData(" \t", "Keys.One is blank. Set it to the key, or leave it null.")]
    [InlineData("key\n", "Keys.One contains a line break at position 4. Copy the key without line breaks or spaces.")]
    [InlineData("\rkey", "Keys.One contains a line break at position 1. Copy the key without line breaks or spaces.")]
    [InlineData("ke\ty", "Keys.One contains a control character at position 3. Copy the key without line breaks or spaces.")]
    [InlineData("k\u001Fey", "Keys.One contains a control character at position 2. Copy the key without line breaks or spaces.")]
    [InlineData("key\u007F", "Keys.One contains a control character at position 4. Copy the key without line breaks or spaces.")]
    [InlineData("kéy", "Keys.One contains a non-ASCII character at position 2. Copy the key without line breaks or spaces.")]
    [InlineData(" key", "Keys.One begins or ends with a space. Copy the key without it.")]
    [InlineData("key ", "Keys.One begins or ends with a space. Copy the key without it.")]
    public void AKeyThatCannotBeSentIsRefused(string key, string message)
    {
        var refused = Should.Throw<ArgumentException>(() => KeyCheck.Check(key, "Keys.One"));
        refused.ParamName.ShouldBe("Keys.One");
        refused.Message.ShouldBe(message + " (Parameter 'Keys.One')");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gb_test_1")]
    [InlineData("with space")]
    [InlineData("!~")]
    public void AKeyThatAHeaderCanCarryIsTaken(string? key) => Should.NotThrow(() => KeyCheck.Check(key, "Keys.One"));
}
