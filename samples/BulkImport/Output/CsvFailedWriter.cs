using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;

namespace Gameball.BulkImport;

/// <summary>Writes rows that did not succeed with their original columns and the reason.</summary>
internal sealed class CsvFailedWriter : IFailedWriter
{
    private readonly CsvWriter _writer;
    private readonly int[] _kept;

    public CsvFailedWriter(Stream stream, IReadOnlyList<string> header, char separator)
    {
        _writer = CsvWriter.Create(stream, new CsvWriterOptions { Separator = separator, NewLine = "\n" });
        // This import's reason replaces the reason of an earlier import.
        _kept = [.. Enumerable.Range(0, header.Count).Where(index => !Markers.Has(header[index]))];
        Write([.. _kept.Select(index => header[index]), .. Markers.All]);
    }

    public void Write(InputRecord record, RowFault fault) => Write(
    [
        .. _kept.Select(index => index < record.Original.Count ? record.Original[index] : ""),
        fault.State.ToString(),
        fault.Code ?? "",
        fault.Reason,
        record.Line.ToString(CultureInfo.InvariantCulture),
    ]);

    public void Dispose() => _writer.Dispose();

    private void Write(IEnumerable<string> cells) => _writer.WriteRecord([.. cells.Select(SpreadsheetCell.Write)]);
}
