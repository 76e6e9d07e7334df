using System.Collections.Generic;
using Gameball.Generator.Nodes;
using Gameball.Generator.Overlays.Paths.Patterns;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>Parses an operand of a filter's comparison or an argument of a function: a literal, a path, a function.</summary>
internal sealed class OperandParser(PathScanner scanner, JsonPathParser paths, FilterParser filters)
{
    private const string OperandExpected = "a path with '@' or '$', a string in quotes, a number, true, false or null is expected";

    public Operand Parse()
    {
        scanner.SkipSpace();
        return scanner.Current switch
        {
            '@' or '$' => ParseQuery(),
            '\'' or '"' => LiteralOf(NodeKind.Text, scanner.ReadString()),
            '-' or (>= '0' and <= '9') => LiteralOf(NodeKind.Number, scanner.ReadNumber()),
            _ => ParseWord(),
        };
    }

    private FilterQuery ParseQuery()
    {
        var isRelative = scanner.Skip("@");
        if (!isRelative)
        {
            scanner.Skip("$");
        }

        return new(isRelative, paths.ParseSegments());
    }

    private Operand ParseWord()
    {
        var start = scanner.At;
        var word = scanner.ReadWord();
        return scanner.Current == '(' && word.Length > 0 ? ParseCall(word, start) : word switch
        {
            "true" or "false" => LiteralOf(NodeKind.Boolean, word),
            "null" => LiteralOf(NodeKind.Null, ""),
            _ => throw new JsonPathException(start, OperandExpected),
        };
    }

    private FunctionCall ParseCall(string name, int start)
    {
        var function = PathFunction.Find(name)
            ?? throw new JsonPathException(start, $"the function is unknown; the functions are {PathFunction.Names}");
        filters.Enter();
        List<Operand> arguments = [];
        scanner.Skip("(");
        if (!scanner.Skip(")"))
        {
            do
            {
                arguments.Add(ParseArgument(function, arguments.Count));
            }
            while (scanner.Skip(","));
            scanner.Require(")", "',' or ')' is expected");
        }

        filters.Leave();
        return arguments.Count == function.Count
            ? new(function, arguments)
            : throw new JsonPathException(start, $"'{name}' takes {(function.Count == 1 ? "one argument" : "two arguments")}");
    }

    private Operand ParseArgument(PathFunction function, int index)
    {
        scanner.SkipSpace();
        var start = scanner.At;
        var argument = Parse();
        if (!function.Takes(argument))
        {
            throw new JsonPathException(start, function.TakesNodes
                ? $"'{function.Name}' takes a path that begins with '@' or '$'"
                : $"'{function.Name}' takes one value, and this may be several or none; 'value(…)' turns a path into one value");
        }

        if (function.IsTrue is not null && index == 1 && argument is Literal { Value.Kind: NodeKind.Text } pattern)
        {
            CheckPattern(pattern.Value.Text, start);
        }

        return argument;
    }

    // By RFC 9535 such a pattern matches nothing, which is probably a mistake.
    private void CheckPattern(string pattern, int start)
    {
        try
        {
            Pattern.Parse(pattern);
        }
        catch (PatternException failure)
        {
            paths.Remark(start, pattern, failure.Message);
        }
    }

    private static Literal LiteralOf(NodeKind kind, string text) => new(Node.Scalar(kind, text, default));
}
