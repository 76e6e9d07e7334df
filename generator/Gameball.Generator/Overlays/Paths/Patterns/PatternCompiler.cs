using System.Collections.Generic;

namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>Compiles a pattern to a program, from its end to its beginning: each node knows the step that follows it.</summary>
internal sealed class PatternCompiler
{
    /// <summary>The limit of steps, repetitions expanded: each character of a text may have to try all of them.</summary>
    private const int MaxSteps = 2_000;
    private readonly List<Step> _steps = [new(StepKind.Matched, 0)];
    private int _written;

    public IReadOnlyList<Step> Steps => _steps;

    /// <returns>The first step.</returns>
    /// <exception cref="PatternException">The pattern is too large.</exception>
    public int Compile(PatternNode node) => Write(node, 0);

    private int Write(PatternNode node, int next)
    {
        // Nodes without a step of their own also cost time when they are repeated.
        if (++_written > MaxSteps)
        {
            throw new PatternException("it is too large");
        }

        return node switch
        {
            SingleStep step => Add(new(step.Kind, next, 0, step.Set)),
            Sequence sequence => WriteSequence(sequence.Items, next),
            Alternation alternation => WriteAlternation(alternation.Alternatives, next),
            _ => WriteQuantifier((Quantifier)node, next),
        };
    }

    private int WriteSequence(IReadOnlyList<PatternNode> items, int next)
    {
        for (var index = items.Count - 1; index >= 0; index--)
        {
            next = Write(items[index], next);
        }

        return next;
    }

    private int WriteAlternation(IReadOnlyList<PatternNode> alternatives, int next)
    {
        var first = Write(alternatives[alternatives.Count - 1], next);
        for (var index = alternatives.Count - 2; index >= 0; index--)
        {
            first = Add(new(StepKind.Either, Write(alternatives[index], next), first));
        }

        return first;
    }

    private int WriteQuantifier(Quantifier quantifier, int next)
    {
        var begin = next;
        if (quantifier.Max is not { } max)
        {
            // The loop's own step must exist before the item that leads back to it.
            begin = Add(new(StepKind.Either, 0, next));
            _steps[begin] = new(StepKind.Either, Write(quantifier.Item, begin), next);
        }
        else
        {
            for (var count = quantifier.Min; count < max; count++)
            {
                begin = Add(new(StepKind.Either, Write(quantifier.Item, begin), next));
            }
        }

        for (var count = 0; count < quantifier.Min; count++)
        {
            begin = Write(quantifier.Item, begin);
        }

        return begin;
    }

    private int Add(Step step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }
}
