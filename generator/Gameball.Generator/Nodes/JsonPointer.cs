using System;
using System.Globalization;

namespace Gameball.Generator.Nodes;

/// <summary>
/// The fragment after the <c>#</c> of a reference, such as <c>/components/schemas/Order</c> (RFC 6901, as a URI fragment).
/// </summary>
internal static class JsonPointer
{
    /// <summary>Returns the unescaped segments, none for the whole document; <see langword="null"/> if the text is not a pointer.</summary>
    public static string[]? Segments(string fragment)
    {
        if (fragment.Length == 0)
        {
            return [];
        }

        if (fragment[0] != '/')
        {
            return null;
        }

        var segments = fragment.Substring(1).Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            // ~1 before ~0: '~01' means '~1', not '/'.
            segments[i] = Uri.UnescapeDataString(segments[i]).Replace("~1", "/").Replace("~0", "~");
        }

        return segments;
    }

    public static Node? Follow(Node root, string[] segments)
    {
        var node = root;
        foreach (var segment in segments)
        {
            var next = node.Kind == NodeKind.Sequence ? Item(node, segment) : node[segment];
            if (next is null)
            {
                return null;
            }

            node = next;
        }

        return node;
    }

    private static Node? Item(Node sequence, string segment) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sequence.Items.Count
            ? sequence.Items[index]
            : null;
}
