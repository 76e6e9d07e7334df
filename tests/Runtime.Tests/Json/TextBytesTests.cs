using System.Linq;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

public sealed class TextBytesTests
{
    [Fact]
    public void EveryUTF16UnitAloneAndBetweenLettersIsWrittenAsSystemTextJsonWritesIt()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            foreach (var text in new[] { $"{(char)unit}", $"abc{(char)unit}d" })
            {
                var expected = JsonSerializer.Serialize(text);
                if (Written.By(b => b.Value(text)) != expected)
                {
                    Written.By(b => b.Value(text)).ShouldBe(expected, $"U+{unit:X4}");
                }
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain-id_123")]
    [InlineData("say \"hi\" & <b>'x'</b> + `y` \\ /")]
    [InlineData("مرحبا بالعالم")]
    [InlineData("grin 😀 family 👨‍👩‍👧 end")]
    [InlineData("broken \uD83D half, \uDE00 half, \uD83D\uD83D\uDE00 both")]
    [InlineData("ends in half \uD83D")]
    [InlineData("tab\tline\r\nback\b feed\f nul\0 del\u007F")]
    public void TextIsWrittenAsSystemTextJsonWritesIt(string text) =>
        Written.By(b => b.Value(text)).ShouldBe(JsonSerializer.Serialize(text));

    [Fact]
    public void AStringLargerThanTheFirstBufferIsWrittenCompletely()
    {
        var text = string.Concat(Enumerable.Range(0, 5_000).Select(i => i % 7 == 0 ? "é" : "x"));

        Written.By(b => b.Value(text)).ShouldBe(JsonSerializer.Serialize(text));
        Written.By(b => b.Value(new string('a', 100_000))).ShouldBe(JsonSerializer.Serialize(new string('a', 100_000)));
    }
}
