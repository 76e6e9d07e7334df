using System;
using System.Globalization;
using System.IO;

namespace Gameball.BulkImport;

/// <summary>Chooses the path of the file of failed rows: never a path that the import reads or writes otherwise.</summary>
internal static class FailedPath
{
    private const string Infix = ".failed";

    /// <exception cref="UsageException">The path is the input's or the journal's.</exception>
    public static string Choose(ImportArguments arguments)
    {
        var path = Path.GetFullPath(arguments.Failed ?? Default(arguments));
        var source = arguments.IsStandardInput ? null : arguments.Source;
        foreach (var (name, taken) in new[] { ("the input", source), ("the journal", arguments.Journal) })
        {
            if (taken is { Length: > 0 } && string.Equals(Path.GetFullPath(taken), path, StringComparison.OrdinalIgnoreCase))
            {
                throw new UsageException(
                    $"--failed names {name}, {Visible.Line(taken)}, which would be overwritten. Name another file.");
            }
        }

        return path;
    }

    private static string Default(ImportArguments arguments) => arguments.IsStandardInput
        ? "failed" + Formats.FailedExtension(arguments)
        : Next(Path.ChangeExtension(arguments.Source, null)) + Formats.FailedExtension(arguments);

    // orders, orders.failed, orders.failed.2, orders.failed.3
    private static string Next(string name)
    {
        if (name.EndsWith(Infix, StringComparison.OrdinalIgnoreCase))
        {
            return name + ".2";
        }

        var dot = name.LastIndexOf('.');
        return dot >= 0 && name[..dot].EndsWith(Infix, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(name[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"{name[..dot]}.{number + 1}")
            : name + Infix;
    }
}
