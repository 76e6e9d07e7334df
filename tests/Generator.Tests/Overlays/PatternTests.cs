using System;
using System.Linq;
using Gameball.Generator.Overlays.Paths;
using Gameball.Generator.Overlays.Paths.Patterns;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Overlays;

/// <summary>Patterns of the functions <c>match</c> and <c>search</c>.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("", "", "a")]
    [InlineData("abc", "abc", "abcd xabc ab")]
    [InlineData("a|bc|", "a bc", "ab c")]
    [InlineData("a.c", "abc a.c a𝄞c a\u2028c", "ac a\nc a\rc abbc")]
    [InlineData("ab*", "a ab abbb", "b aba")]
    [InlineData("(ab)+", "ab abab", "a aba")]
    [InlineData("colou?r", "color colour", "colouur")]
    [InlineData("a{2}", "aa", "a aaa")]
    [InlineData("a{2,}", "aa aaaaa", "a")]
    [InlineData("a{1,3}", "a aa aaa", "aaaa")]
    [InlineData("(a|b){2}", "ab ba aa", "a abc")]
    [InlineData("a{0}b", "b", "ab")]
    [InlineData("[abc]", "a c", "d ab")]
    [InlineData("[a-c0-9]", "b 5", "d -")]
    [InlineData("[^a-c]", "d 𝄞", "a dd")]
    [InlineData("[-a]", "- a", "b")]
    [InlineData("[a-]", "- a", "b")]
    [InlineData("[^-]", "a", "-")]
    [InlineData("[.\\]\\-\\\\^]", ". ] - \\ ^", "a")]
    [InlineData("[\\p{Lu}0]", "A Ä 0", "a 1")]
    [InlineData("\\p{L}\\P{L}", "a1 Ä-", "11 aa")]
    [InlineData("\\p{Nd}+", "123 ٣", "12a")]
    [InlineData("[^\\p{Lu}]", "a 1", "A")]
    [InlineData("a\\.b\\*\\(\\)\\{\\}\\|\\$\\^\\?\\+", "a.b*(){}|$^?+", "axb*(){}|$^?+")]
    [InlineData("a\\nb\\tc\\r", "a\nb\tc\r", "anb")]
    [InlineData("^ab$", "ab", "^ab$ abc")]
    [InlineData("(^a|b$)+", "a b ab", "ba")]
    [InlineData("😀{2}", "😀😀", "😀")]
    [InlineData("[😀-😂]", "😀 😁", "😃")]
    [InlineData("(a*)*b", "b aab", "aa")]
    [InlineData("a,b-/:;<=>@_`~!\"#%&'", "a,b-/:;<=>@_`~!\"#%&'", "a")]
    public void AWholeTextMatches(string pattern, string matching, string others)
    {
        var parsed = Pattern.Parse(pattern);

        (matching.Length == 0 ? [""] : matching.Split(' ')).Where(text => !IsMatch(parsed, text, isWhole: true)).ShouldBeEmpty();
        others.Split(' ').Where(text => IsMatch(parsed, text, isWhole: true)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("b", "abc", true)]
    [InlineData("^b", "abc", false)]
    [InlineData("^a", "abc", true)]
    [InlineData("b$", "abc", false)]
    [InlineData("c$", "abc", true)]
    [InlineData("", "", true)]
    [InlineData("b{2}", "abbc", true)]
    [InlineData("b{3}", "abbc", false)]
    [InlineData("x|c", "abc", true)]
    public void ASubstringMatches(string pattern, string text, bool expected) =>
        IsMatch(Pattern.Parse(pattern), text, isWhole: false).ShouldBe(expected);

    [Theory]
    [InlineData("(", "a '(' is never closed")]
    [InlineData("a)", "a ')' has no opening '('")]
    [InlineData("[a", "a '[' is never closed")]
    [InlineData("[", "a '[' is never closed")]
    [InlineData("[]", "']' within brackets needs a backslash before it")]
    [InlineData("[[a]", "'[' within brackets")]
    [InlineData("[a-b-c]", "a '-' within brackets must be first, last")]
    [InlineData("[b-a]", "a range ends before it begins")]
    [InlineData("[a-\\p{L}]", "a range ends with a character")]
    [InlineData("*a", "'*' as a literal needs a backslash before it")]
    [InlineData("a**", "'*' as a literal")]
    [InlineData("a{", "a repetition is written {2}, {2,} or {2,4}")]
    [InlineData("a{,2}", "a repetition is written {2}, {2,} or {2,4}")]
    [InlineData("a{3,2}", "a repetition is written {2}, {2,} or {2,4}")]
    [InlineData("a{99999999999}", "it repeats too often")]
    [InlineData("\\d", "the escape '\\d' is unknown; write characters out, such as [0-9] for a digit")]
    [InlineData("\\", "the escape '")]
    [InlineData("\\p{Xx}", "the category is not a Unicode category")]
    [InlineData("\\p{L", "the category is not a Unicode category")]
    [InlineData("\\p", "the category is not a Unicode category")]
    [InlineData("(?:a)", "'?' as a literal")]
    public void AnInvalidPatternIsAnError(string text, string explanation) =>
        Should.Throw<PatternException>(() => Pattern.Parse(text)).Message.ShouldStartWith(explanation);

    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(a|a)*b")]
    [InlineData("(a|aa)+b")]
    [InlineData("(.*)(.*)(.*)(.*)(.*)(.*)(.*)b")]
    public void ABacktrackingPatternCostsOnlyItsLength(string pattern)
    {
        var text = new string('a', 10_000);
        var steps = 0L;

        Pattern.Parse(pattern).IsMatch(text, isWhole: true, cost => steps += cost).ShouldBeFalse();

        steps.ShouldBeLessThan(40L * text.Length);
    }

    [Fact]
    public void AHostilePatternIsAnError()
    {
        Should.Throw<PatternException>(() => Pattern.Parse(new string('(', 1_000_000)));
        Should.Throw<PatternException>(() => Pattern.Parse("((a{1000}){1000}){1000}"));
        Should.Throw<PatternException>(() => Pattern.Parse("((){1000}){1000}"));
        Should.Throw<PatternException>(() => Pattern.Parse(new string('a', 1_000_000)));
        Should.Throw<PatternException>(() => Pattern.Parse(string.Concat(Enumerable.Repeat("a*", 1_000_000))));
        var budget = new SelectionBudget(100_000);
        var wide = Pattern.Parse("[" + string.Concat(Enumerable.Range('a', 1_000).Select(Convert.ToChar)) + "]*");
        Should.Throw<OverBudgetException>(() => wide.IsMatch(new string('b', 10_000), isWhole: true, budget.Spend));
    }

    private static bool IsMatch(Pattern pattern, string text, bool isWhole) =>
        pattern.IsMatch(text, isWhole, new SelectionBudget(1_000_000).Spend);
}
