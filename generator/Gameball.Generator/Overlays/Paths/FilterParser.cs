using System.Collections.Generic;
using System.Globalization;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>Parses the condition of a filter: <c>||</c> over <c>&amp;&amp;</c> over comparisons and existence tests.</summary>
internal sealed class FilterParser(PathScanner scanner, JsonPathParser paths)
{
    /// <summary>Parentheses, negations and filters within filters: each costs frames of the stack, here and when it is run.</summary>
    private const int MaxDepth = 50;
    private const string OperandExpected = "a path with '@' or '$', a text in quotes, a number, true, false or null is expected";
    private static readonly string[] s_operators = ["==", "!=", "<=", ">=", "<", ">"];
    private int _depth;

    public FilterExpression Parse()
    {
        if (++_depth > MaxDepth)
        {
            throw scanner.Error("the filter is nested too deep");
        }

        var alternatives = new List<FilterExpression>();
        do
        {
            alternatives.Add(ParseConjunction());
        }
        while (scanner.Skip("||"));
        _depth--;
        return alternatives.Count == 1 ? alternatives[0] : new AnyOf(alternatives);
    }

    private FilterExpression ParseConjunction()
    {
        var conditions = new List<FilterExpression>();
        do
        {
            conditions.Add(ParseCondition());
        }
        while (scanner.Skip("&&"));
        return conditions.Count == 1 ? conditions[0] : new AllOf(conditions);
    }

    private FilterExpression ParseCondition()
    {
        if (scanner.Skip("!"))
        {
            return new Not(scanner.Skip("(") ? ParseParenthesis() : new Exists(ParseQuery()));
        }

        return scanner.Skip("(") ? ParseParenthesis() : ParseTest();
    }

    private FilterExpression ParseParenthesis()
    {
        var condition = Parse();
        scanner.Require(")", "')' is expected");
        return condition;
    }

    private FilterExpression ParseTest()
    {
        var start = scanner.At;
        var left = ParseOperand();
        foreach (var comparison in s_operators)
        {
            if (scanner.Skip(comparison))
            {
                var right = ParseOperand();
                return IsComparable(left) && IsComparable(right)
                    ? new Comparison(left, comparison, right)
                    : throw new JsonPathException(start, "a path that selects several values cannot be compared");
            }
        }

        return left.Query is { } query ? new Exists(query) : throw scanner.Error("a comparison such as '==' is expected");
    }

    private static bool IsComparable(Operand operand) => operand.Query is null || operand.Query.Path.IsSingular;

    private Operand ParseOperand()
    {
        scanner.SkipSpace();
        return scanner.Current switch
        {
            '@' or '$' => new(null, ParseQuery()),
            '\'' or '"' => new(Literal(NodeKind.Text, scanner.ReadString()), null),
            '-' or (>= '0' and <= '9') => new(ParseNumber(), null),
            _ => new(ParseWord(), null),
        };
    }

    private FilterQuery ParseQuery()
    {
        var isRelative = scanner.Skip("@");
        if (!isRelative)
        {
            scanner.Require("$", "a path that begins with '@' or '$' is expected");
        }

        return new(isRelative, paths.ParseSegments());
    }

    private Node ParseNumber()
    {
        var start = scanner.At;
        var number = scanner.ReadNumber();
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? Literal(NodeKind.Number, number)
            : throw new JsonPathException(start, "a number is expected");
    }

    private Node ParseWord()
    {
        var start = scanner.At;
        var word = scanner.ReadName();
        return word switch
        {
            "true" or "false" => Literal(NodeKind.Boolean, word),
            "null" => Literal(NodeKind.Null, ""),
            _ => throw new JsonPathException(start, scanner.Current == '(' ? "functions are not supported" : OperandExpected),
        };
    }

    private static Node Literal(NodeKind kind, string text) => Node.Scalar(kind, text, default);
}
