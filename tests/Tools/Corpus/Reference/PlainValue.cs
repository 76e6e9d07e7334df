using System;
using System.Globalization;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Tests.Fuzzing.Driver;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>A plain value as C#.</summary>
internal static class PlainValue
{
    /// <param name="kind">A type without parts.</param>
    /// <param name="shown">An example. An example of another type is ignored.</param>
    public static string Write(TypeKind kind, Node? shown) => kind switch
    {
        TypeKind.String => CSharpText.Literal(shown?.Written ?? "text"),
        TypeKind.Boolean => shown?.Text is "false" ? "false" : "true",
        TypeKind.Int32 => Number<int>(shown, ""),
        TypeKind.Int64 => Number<long>(shown, ""),
        TypeKind.Decimal => Number<decimal>(shown, "m"),
        TypeKind.Single => Number<float>(shown, "f"),
        TypeKind.Double => Number<double>(shown, "d"),
        TypeKind.DateTime => Parsed<DateTimeOffset>(shown) ?? "DateTimeOffset.UtcNow",
        TypeKind.Date => Parsed<DateOnly>(shown) ?? "new DateOnly(2026, 1, 31)",
        TypeKind.Guid => Parsed<Guid>(shown) ?? "Guid.NewGuid()",
        TypeKind.Scalar => Scalar(shown),
        TypeKind.Any => $"JsonDocument.Parse({CSharpText.Literal(shown is null ? "{}" : JsonTree.FromNode(shown)?.ToJsonString() ?? "null")}).RootElement",
        TypeKind.Bytes or TypeKind.File => "new byte[] { 1, 2, 3 }",
        _ => throw new NotSupportedException(kind.ToString()),
    };

    private static string Number<T>(Node? shown, string suffix)
        where T : struct, IParsable<T>, IFormattable =>
        (T.TryParse(shown?.Text, CultureInfo.InvariantCulture, out var number) ? number.ToString(null, CultureInfo.InvariantCulture) : "1") + suffix;

    private static string Scalar(Node? shown) => shown?.Kind switch
    {
        NodeKind.Number => Number<decimal>(shown, "m"),
        NodeKind.Boolean => shown.Text,
        _ => CSharpText.Literal(shown?.Written ?? "text"),
    };

    private static string? Parsed<T>(Node? shown)
        where T : struct, IParsable<T> =>
        T.TryParse(shown?.Written, CultureInfo.InvariantCulture, out _) ? $"{typeof(T).Name}.Parse({CSharpText.Literal(shown!.Written)})" : null;
}
