using System.Collections.Generic;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>Parses the condition of a filter: <c>||</c> over <c>&amp;&amp;</c> over comparisons, functions and existence tests.</summary>
internal sealed class FilterParser
{
    /// <summary>
    /// The limit of nested parentheses, functions and filters: each level costs stack frames, here and when the filter runs.
    /// </summary>
    private const int MaxDepth = 50;
    private static readonly string[] s_operators = ["==", "!=", "<=", ">=", "<", ">"];
    private readonly PathScanner _scanner;
    private readonly OperandParser _operands;
    private int _depth;

    public FilterParser(PathScanner scanner, JsonPathParser paths)
    {
        _scanner = scanner;
        _operands = new(scanner, paths, this);
    }

    public FilterExpression Parse()
    {
        Enter();
        var alternatives = new List<FilterExpression>();
        do
        {
            alternatives.Add(ParseConjunction());
        }
        while (_scanner.Skip("||"));
        Leave();
        return alternatives.Count == 1 ? alternatives[0] : new AnyOf(alternatives);
    }

    public void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw _scanner.Error("the filter is nested too deep");
        }
    }

    public void Leave() => _depth--;

    private FilterExpression ParseConjunction()
    {
        var conditions = new List<FilterExpression>();
        do
        {
            conditions.Add(ParseCondition());
        }
        while (_scanner.Skip("&&"));
        return conditions.Count == 1 ? conditions[0] : new AllOf(conditions);
    }

    private FilterExpression ParseCondition()
    {
        if (_scanner.Skip("!"))
        {
            return new Not(_scanner.Skip("(") ? ParseParenthesis() : ParseNegated());
        }

        return _scanner.Skip("(") ? ParseParenthesis() : ParseTest();
    }

    private FilterExpression ParseParenthesis()
    {
        var condition = Parse();
        _scanner.Require(")", "')' is expected");
        return condition;
    }

    private FilterExpression ParseNegated()
    {
        _scanner.SkipSpace();
        var start = _scanner.At;
        return ConditionOf(_operands.Parse())
            ?? throw new JsonPathException(start, "a path that begins with '@' or '$' is expected, or 'match(…)', 'search(…)' or '('");
    }

    private FilterExpression ParseTest()
    {
        _scanner.SkipSpace();
        var start = _scanner.At;
        var left = _operands.Parse();
        foreach (var comparison in s_operators)
        {
            if (_scanner.Skip(comparison))
            {
                CheckComparable(left, start);
                _scanner.SkipSpace();
                start = _scanner.At;
                var right = _operands.Parse();
                CheckComparable(right, start);
                return new Comparison(left, comparison, right);
            }
        }

        return ConditionOf(left) ?? throw _scanner.Error("a comparison such as '==' is expected");
    }

    private static FilterExpression? ConditionOf(Operand operand) => operand switch
    {
        FilterQuery query => new Exists(query),
        FunctionCall { Function.IsTrue: not null } call => new Holds(call),
        _ => null,
    };

    private static void CheckComparable(Operand operand, int start)
    {
        if (!operand.HasOneValue)
        {
            throw new JsonPathException(start, operand is FilterQuery
                ? "a path that selects several values cannot be compared"
                : "the function returns true or false and cannot be compared; write it alone, or with '!' before it");
        }
    }
}
