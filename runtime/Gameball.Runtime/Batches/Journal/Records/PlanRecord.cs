using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace Gameball;

/// <summary>Reads and writes a chunk's number, the indexes of its rows in the source, and their hashes.</summary>
internal static class PlanRecord
{
    public static void Write(RecordWriter writer, long number, RowRuns rows, BodyHash hash)
    {
        writer.Number(number).Number(hash.Rows.Length).Number(rows.Runs.Count);
        var end = 0L;
        foreach (var run in rows.Runs)
        {
            writer.Signed(run.Start - end).Number(run.Count);
            end = run.End;
        }

        writer.Raw(hash.Sha);
        Span<byte> check = stackalloc byte[sizeof(uint)];
        foreach (var row in hash.Rows)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(check, row);
            writer.Raw(check);
        }
    }

    /// <exception cref="FormatException">The record is not a plan.</exception>
    public static (long Number, RowRuns Rows, BodyHash Hash) Read(ref RecordReader reader)
    {
        var (number, rows, runs) = (reader.Number(), reader.Count(), reader.Count());
        // Each row takes more than a byte: a wrong count must not cause a large allocation.
        if (rows == 0 || runs == 0 || rows > reader.Left || runs > rows)
        {
            throw new FormatException("A chunk's rows and their count do not match.");
        }

        var list = new List<RowRun>(runs);
        var (end, sum) = (0L, 0L);
        while (list.Count < runs)
        {
            var run = new RowRun(end + reader.Signed(), reader.Count());
            (end, sum) = (run.End, sum + run.Count);
            list.Add(run.Start >= 0 && run.Count > 0 ? run : throw new FormatException("A chunk's row has no valid index."));
        }

        var sha = reader.Raw(BodyHash.Size).ToArray();
        var checks = new uint[rows];
        for (var i = 0; i < rows; i++)
        {
            checks[i] = BinaryPrimitives.ReadUInt32LittleEndian(reader.Raw(sizeof(uint)));
        }

        return sum == rows ? (number, new RowRuns(list), new BodyHash(sha, checks)) : throw new FormatException("A chunk lacks rows.");
    }
}
