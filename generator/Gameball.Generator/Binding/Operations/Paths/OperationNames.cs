using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Gameball.Generator.Binding;

/// <summary>
/// Names operations after verb and path, for documents without ids. The name depends on one path alone, so that a new path renames nothing:
/// <c>GET /api/v4.0/integrations/customers/{customerId}/coupons</c> is <c>GetCustomersByCustomerIdCoupons</c>.
/// </summary>
internal static class OperationNames
{
    // Leading segments without a meaning for an operation.
    private static readonly string[] s_noise = ["api", "apis", "rest", "integrations"];

    private static readonly char[] s_around = ['(', ')', '[', ']', '\'', '"'];

    public static string OfOperation(string verb, string path) => Identifier.Pascal(verb.ToLowerInvariant(), "Operation") + OfPath(path);

    public static string OfPath(string path)
    {
        var name = new StringBuilder();
        foreach (var part in Segments(path).SelectMany(Parts))
        {
            // A parameter may be in brackets or quotes: Items({key}), Items('{key}').
            if (part.Text.Trim(s_around) is { Length: > 0 } text)
            {
                name.Append(part.IsParameter ? "By" : "").Append(Identifier.Pascal(text, "Value"));
            }
        }

        return name.Length == 0 ? "Root" : name.ToString();
    }

    /// <summary>Returns the first segment that is not a parameter: the tag of an operation without tags.</summary>
    public static string TagOf(string path) =>
        Segments(path).SelectMany(Parts).FirstOrDefault(part => !part.IsParameter) is { } part ? part.Text : "Default";

    /// <summary>Returns the names in braces.</summary>
    public static IEnumerable<string> Parameters(string path) => Parts(path).Where(part => part.IsParameter).Select(part => part.Text);

    /// <summary>Returns the path with unnamed parameters: two paths that differ only in parameters' names are the same.</summary>
    public static string Template(string path) => string.Concat(Parts(path).Select(part => part.IsParameter ? "{}" : part.Text));

    private static IEnumerable<string> Segments(string path)
    {
        var segments = path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        var significant = segments.SkipWhile(IsNoise).ToArray();
        return significant.Length > 0 ? significant : segments;
    }

    private static bool IsNoise(string segment) =>
        s_noise.Contains(segment, StringComparer.OrdinalIgnoreCase)
        || (segment.Length > 1 && segment[0] is 'v' or 'V' && segment.Skip(1).All(c => char.IsDigit(c) || c == '.'));

    private static IEnumerable<PathPart> Parts(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf('{', position);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            if (open > position)
            {
                yield return new(text.Substring(position, open - position), false);
            }

            yield return new(text.Substring(open + 1, close - open - 1), true);
            position = close + 1;
        }

        if (position < text.Length)
        {
            yield return new(text.Substring(position), false);
        }
    }

    private sealed record PathPart(string Text, bool IsParameter);
}
