using System;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Overlays.Paths.Patterns;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>Compares nodes by RFC 9535 (2.3.5.2.2): numbers by value, strings by code point, other values only for equality.</summary>
internal static class NodeComparison
{
    public static bool IsTrue(Node? left, string comparison, Node? right, SelectionBudget budget) => comparison switch
    {
        "==" => AreEqual(left, right, budget),
        "!=" => !AreEqual(left, right, budget),
        "<" => IsLess(left, right, budget),
        ">" => IsLess(right, left, budget),
        "<=" => IsLess(left, right, budget) || AreEqual(left, right, budget),
        _ => IsLess(right, left, budget) || AreEqual(left, right, budget),
    };

    private static bool AreEqual(Node? left, Node? right, SelectionBudget budget)
    {
        budget.Spend();
        if (left is null || right is null || left.Kind != right.Kind)
        {
            return left is null && right is null;
        }

        SpendTexts(left, right, budget);
        return left.Kind switch
        {
            NodeKind.Number => CompareNumbers(left.Text, right.Text) == 0,
            NodeKind.Sequence => left.Items.Count == right.Items.Count
                && Enumerable.Range(0, left.Items.Count).All(index => AreEqual(left.Items[index], right.Items[index], budget)),
            NodeKind.Mapping => left.Members.Count == right.Members.Count
                && left.Members.All(member => Find(right, member.Name, budget) is { } other && AreEqual(member.Value, other, budget)),
            _ => string.Equals(left.Text, right.Text, StringComparison.Ordinal),
        };
    }

    private static Node? Find(Node mapping, string name, SelectionBudget budget)
    {
        budget.SpendText(name.Length);
        return mapping[name];
    }

    private static bool IsLess(Node? left, Node? right, SelectionBudget budget)
    {
        budget.Spend();
        if (left is null || right is null || left.Kind != right.Kind)
        {
            return false;
        }

        SpendTexts(left, right, budget);
        return left.Kind switch
        {
            NodeKind.Number => CompareNumbers(left.Text, right.Text) < 0,
            NodeKind.Text => CodePoints.Compare(left.Text, right.Text) < 0,
            _ => false,
        };
    }

    // Strings are compared up to the length of the shorter one; all digits of a number are read.
    private static void SpendTexts(Node left, Node right, SelectionBudget budget) => budget.SpendText(
        left.Kind == NodeKind.Number ? Math.Max(left.Text.Length, right.Text.Length) : Math.Min(left.Text.Length, right.Text.Length));

    // Null if one of them cannot be compared as a number (.nan).
    private static int? CompareNumbers(string left, string right)
    {
        const NumberStyles Styles = NumberStyles.Float;
        var culture = CultureInfo.InvariantCulture;
        if (decimal.TryParse(left, Styles, culture, out var exactLeft) && decimal.TryParse(right, Styles, culture, out var exactRight)
            && exactLeft != exactRight)
        {
            return exactLeft.CompareTo(exactRight);
        }

        // This also compares numbers that are equal only as decimals: a decimal rounds 1e-30 to 0.
        return double.TryParse(left, Styles, culture, out var roughLeft) && double.TryParse(right, Styles, culture, out var roughRight)
            ? roughLeft.CompareTo(roughRight)
            : string.Equals(left, right, StringComparison.Ordinal) ? 0 : null;
    }
}
