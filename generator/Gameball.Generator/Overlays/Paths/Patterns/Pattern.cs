using System;
using System.Linq;

namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>
/// A regular expression of RFC 9485 that follows all alternatives at once, so that the lengths of pattern and text limit the time.
/// A document could make the framework's own expressions backtrack endlessly; only a timeout would limit them.
/// </summary>
internal sealed class Pattern
{
    private readonly Step[] _steps;
    private readonly int _begin;

    private Pattern(Step[] steps, int begin)
    {
        _steps = steps;
        _begin = begin;
    }

    public int Size => _steps.Length;

    /// <exception cref="PatternException">The text is not an I-Regexp, or a very large one.</exception>
    public static Pattern Parse(string text)
    {
        var compiler = new PatternCompiler();
        var begin = compiler.Compile(new PatternParser(text).Parse());
        return new([.. compiler.Steps], begin);
    }

    /// <param name="isWhole">Whether the pattern must match the whole text rather than a substring.</param>
    /// <param name="spend">Receives the number of steps taken; an exception that it throws ends the search.</param>
    public bool IsMatch(string text, bool isWhole, Action<int> spend)
    {
        spend(Size);
        var (current, next) = (new StepSet(_steps), new StepSet(_steps));
        for (var at = 0; ; at += CodePoints.WidthAt(text, at))
        {
            if (at == 0 || !isWhole)
            {
                current.Add(_begin, at, text.Length);
            }

            spend(current.Cost + 1);
            if (current.HasMatched && (!isWhole || at == text.Length))
            {
                return true;
            }

            if (at == text.Length || (isWhole && current.Cost == 0))
            {
                return false;
            }

            var after = at + CodePoints.WidthAt(text, at);
            next.Clear();
            foreach (var step in current.Characters.Where(step => step.Set!.Takes(text, at)))
            {
                next.Add(step.Next, after, text.Length);
            }

            (current, next) = (next, current);
        }
    }
}
