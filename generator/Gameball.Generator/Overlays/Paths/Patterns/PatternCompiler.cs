using System.Collections.Generic;

namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>Writes a pattern as a program, from its end to its beginning: each part knows the step that follows it.</summary>
internal sealed class PatternCompiler
{
    /// <summary>Steps, repetitions written out: each character of a text may stand at each of them.</summary>
    private const int MaxSteps = 2_000;
    private readonly List<Step> _steps = [new(StepKind.Matched, 0)];
    private int _written;

    public IReadOnlyList<Step> Steps => _steps;

    /// <returns>The step to begin with.</returns>
    /// <exception cref="PatternException">It is too large.</exception>
    public int Compile(PatternNode node) => Write(node, 0);

    private int Write(PatternNode node, int next)
    {
        // Also what adds no step costs time when it is repeated.
        if (++_written > MaxSteps)
        {
            throw new PatternException("it is too large");
        }

        return node switch
        {
            OneStep step => Add(new(step.Kind, next, 0, step.Set)),
            InTurn turn => WriteInTurn(turn.Parts, next),
            OneOf choice => WriteChoice(choice.Parts, next),
            _ => WriteRepeated((Repeated)node, next),
        };
    }

    private int WriteInTurn(IReadOnlyList<PatternNode> parts, int next)
    {
        for (var index = parts.Count - 1; index >= 0; index--)
        {
            next = Write(parts[index], next);
        }

        return next;
    }

    private int WriteChoice(IReadOnlyList<PatternNode> parts, int next)
    {
        var choice = Write(parts[parts.Count - 1], next);
        for (var index = parts.Count - 2; index >= 0; index--)
        {
            choice = Add(new(StepKind.Either, Write(parts[index], next), choice));
        }

        return choice;
    }

    private int WriteRepeated(Repeated repeated, int next)
    {
        var begin = next;
        if (repeated.Most is not { } most)
        {
            // The loop's own step has to be there before the part that leads back to it.
            begin = Add(new(StepKind.Either, 0, next));
            _steps[begin] = new(StepKind.Either, Write(repeated.Part, begin), next);
        }
        else
        {
            for (var count = repeated.Least; count < most; count++)
            {
                begin = Add(new(StepKind.Either, Write(repeated.Part, begin), next));
            }
        }

        for (var count = 0; count < repeated.Least; count++)
        {
            begin = Write(repeated.Part, begin);
        }

        return begin;
    }

    private int Add(Step step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }
}
