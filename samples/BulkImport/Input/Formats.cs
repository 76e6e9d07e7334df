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
    public const string Excel = "xlsx";
    public const string Parquet = "parquet";

    private static readonly Dictionary<string, string> s_byExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = Csv,
        [".tsv"] = Csv,
        [".txt"] = Csv,
        [".jsonl"] = JsonLines,
        [".ndjson"] = JsonLines,
        [".xlsx"] = Excel,
        [".xlsm"] = Excel,
        [".parquet"] = Parquet,
    };

    public static IReadOnlyList<string> Names { get; } = [Csv, JsonLines, Excel, Parquet];

    /// <exception cref="UsageException">Neither the option nor the extension names a format.</exception>
    public static string Detect(ImportArguments arguments) =>
        arguments.Format
        ?? (arguments.IsStandardInput ? Csv : s_byExtension.GetValueOrDefault(Path.GetExtension(arguments.Source)))
        ?? throw new UsageException(
            $"The format of {arguments.SourceName} is unknown, because its extension names none: add --format with one of {string.Join(", ", Names)}.");

    /// <summary>Returns the extension of a file of failed rows: they can be corrected in the same format, or as CSV.</summary>
    public static string FailedExtension(ImportArguments arguments) => (Detect(arguments), arguments.IsStandardInput) switch
    {
        (Excel or Parquet, _) => "." + Csv,
        (var format, true) => "." + format,
        _ => Path.GetExtension(arguments.Source),
    };

    /// <summary>Opens the input and checks its columns.</summary>
    /// <exception cref="UsageException">The input cannot be used.</exception>
    public static async Task<IInput> OpenAsync(
        ImportArguments arguments, RowShape shape, Func<Stream> standardInput, CancellationToken cancellationToken)
    {
        var format = Detect(arguments);
        if (arguments.IsStandardInput && format is Excel or Parquet)
        {
            throw new UsageException($"A file of the format {format} is not read from its beginning to its end, so standard input cannot hold it: name the file.");
        }

        if (arguments.Sheet is not null && format != Excel)
        {
            throw new UsageException("--sheet names a sheet of an Excel file; " + arguments.SourceName + " is none.");
        }

        var columns = new ColumnMap(shape, arguments.Map, arguments.Ignore);
        var stream = arguments.IsStandardInput ? standardInput() : OpenFile(arguments.Source);
        return format switch
        {
            Csv => await CsvInput.OpenAsync(stream, arguments, columns, cancellationToken),
            JsonLines => new JsonLinesInput(stream, columns, arguments.Culture, arguments.ResubmitUnknown),
            Excel => await TableInput.OpenAsync(ExcelTable.Open(stream, arguments), arguments, columns),
            _ => await TableInput.OpenAsync(await ParquetTable.OpenAsync(stream, arguments, cancellationToken), arguments, columns),
        };
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
