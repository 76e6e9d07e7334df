using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>The formats of inputs, by name and by extension.</summary>
internal static class Formats
{
    public const string Csv = "csv";
    public const string JsonLines = "jsonl";

    private static readonly Dictionary<string, string> s_byExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = Csv,
        [".tsv"] = Csv,
        [".txt"] = Csv,
        [".jsonl"] = JsonLines,
        [".ndjson"] = JsonLines,
    };

    /// <exception cref="UsageException">Neither the option nor the extension names a format.</exception>
    public static string Detect(ImportArguments arguments) =>
        arguments.Format
        ?? (arguments.IsStandardInput ? Csv : s_byExtension.GetValueOrDefault(Path.GetExtension(arguments.Source)))
        ?? throw new UsageException(
            $"The format of {arguments.SourceName} is unknown, because its extension names none: add --format csv or --format jsonl.");

    /// <summary>Opens the input and checks its columns.</summary>
    /// <exception cref="UsageException">The input cannot be used.</exception>
    public static async Task<IInput> OpenAsync(
        ImportArguments arguments, RowShape shape, Func<Stream> standardInput, CancellationToken cancellationToken)
    {
        var format = Detect(arguments);
        var columns = new ColumnMap(shape, arguments.Map, arguments.Ignore);
        var stream = arguments.IsStandardInput ? standardInput() : OpenFile(arguments.Source);
        return format == Csv
            ? await CsvInput.OpenAsync(stream, arguments, columns, cancellationToken)
            : new JsonLinesInput(stream, columns, arguments.ResubmitUnknown);
    }

    private static FileStream OpenFile(string path)
    {
        try
        {
            const FileOptions Options = FileOptions.SequentialScan | FileOptions.Asynchronous;
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, Options);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException("The input cannot be opened: " + error.Message, error);
        }
    }
}
