using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Overlays.Paths.Patterns;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>A function of RFC 9535 (2.4). Its result is a value or a condition, so one of the two delegates is set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Count">The number of its arguments.</param>
/// <param name="TakesNodes">Whether its argument is the list of nodes that a path selects; otherwise each argument is one value.</param>
internal sealed record PathFunction(string Name, int Count, bool TakesNodes)
{
    private static readonly PathFunction[] s_all =
    [
        new("length", 1, TakesNodes: false) { ValueOf = (given, at, selection) => LengthOf(given[0].ValueIn(at, selection), selection) },
        new("count", 1, TakesNodes: true) { ValueOf = (given, at, selection) => Number(NodesOf(given[0], at, selection).Count) },
        new("value", 1, TakesNodes: true) { ValueOf = (given, at, selection) => OnlyOf(NodesOf(given[0], at, selection)) },
        new("match", 2, TakesNodes: false) { IsTrue = (given, at, selection) => IsMatch(given, at, selection, isWhole: true) },
        new("search", 2, TakesNodes: false) { IsTrue = (given, at, selection) => IsMatch(given, at, selection, isWhole: false) },
    ];

    public static string Names { get; } = string.Join(", ", s_all.Select(function => "'" + function.Name + "'"));

    /// <summary>Returns the value; <see langword="null"/> without one.</summary>
    public Func<IReadOnlyList<Operand>, NodeMatch, Selection, Node?>? ValueOf { get; private init; }

    public Func<IReadOnlyList<Operand>, NodeMatch, Selection, bool>? IsTrue { get; private init; }

    public static PathFunction? Find(string name) => Array.Find(s_all, function => function.Name == name);

    public bool Takes(Operand argument) => TakesNodes ? argument is FilterQuery : argument.HasOneValue;

    private static IReadOnlyList<NodeMatch> NodesOf(Operand query, NodeMatch current, Selection selection) =>
        ((FilterQuery)query).NodesIn(current, selection);

    private static Node? OnlyOf(IReadOnlyList<NodeMatch> nodes) => nodes.Count == 1 ? nodes[0].Node : null;

    private static Node? LengthOf(Node? value, Selection selection) => value?.Kind switch
    {
        NodeKind.Text => Number(CharactersOf(value.Text, selection)),
        NodeKind.Sequence => Number(value.Items.Count),
        NodeKind.Mapping => Number(value.Members.Count),
        _ => null,
    };

    private static int CharactersOf(string text, Selection selection)
    {
        selection.Budget.SpendText(text.Length);
        return CodePoints.CountOf(text);
    }

    private static bool IsMatch(IReadOnlyList<Operand> given, NodeMatch current, Selection selection, bool isWhole) =>
        given[0].ValueIn(current, selection) is { Kind: NodeKind.Text } text
        && given[1].ValueIn(current, selection) is { Kind: NodeKind.Text } pattern
        && selection.PatternOf(pattern.Text) is { } parsed
        && parsed.IsMatch(text.Text, isWhole, selection.Budget.Spend);

    private static Node Number(int value) => Node.Scalar(NodeKind.Number, value.ToString(CultureInfo.InvariantCulture), default);
}
