using System;
using System.Linq;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>Which media types are JSON, and the JSON among several.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";

    public static bool IsJson(string mediaType)
    {
        var essence = Essence(mediaType);
        return essence is Json or "text/json" or "*/*" or "application/*" || essence.EndsWith("+json", StringComparison.Ordinal);
    }

    /// <summary>The member of <c>content</c> to use: JSON by its own name before anything like it.</summary>
    public static Member? Choose(Cursor content) =>
        content.Node.Members.FirstOrDefault(member => Essence(member.Name) == Json)
        ?? content.Node.Members.FirstOrDefault(member => IsJson(member.Name));

    /// <summary>What to send: a range such as <c>*/*</c> is no type of a body.</summary>
    public static string ToSend(string mediaType) => mediaType.IndexOf('*') >= 0 ? Json : mediaType;

    public static string Listed(Cursor content) => string.Join(", ", content.Node.Members.Select(member => member.Name));

    private static string Essence(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
