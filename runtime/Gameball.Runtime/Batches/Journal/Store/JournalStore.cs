using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Gameball;

/// <summary>The file format of a journal: its magic bytes, its records, its torn end.</summary>
internal static class JournalStore
{
    /// <summary>The format version that this code writes, and the newest that it reads.</summary>
    public const byte FormatVersion = 1;

    /// <summary>As in PNG: it contains a line break that a text-mode transfer would change.</summary>
    private static readonly byte[] s_magic = [.. "GBJRNL\r\n"u8, FormatVersion];

    private static int VersionAt => s_magic.Length - 1;

    /// <summary>Reads all records.</summary>
    /// <param name="file">The file.</param>
    /// <param name="tornBytes">The number of bytes of a torn record at the end.</param>
    /// <returns><see langword="null"/> for an empty file, or a file that is torn within its first record.</returns>
    /// <exception cref="BatchJournalException">The file is not a journal, has a newer format, or is damaged.</exception>
    public static JournalIndex? Read(IJournalFile file, out long tornBytes)
    {
        tornBytes = file.Length;
        CheckMagic(file);
        if (file.Length < s_magic.Length)
        {
            return null;
        }

        var index = new JournalIndex();
        var scan = new RecordScan(file, s_magic.Length);
        while (scan.Read())
        {
            try
            {
                index.Enter(scan.Payload, scan.Offset);
            }
            catch (FormatException error)
            {
                throw scan.Damaged(scan.Offset, "a record is invalid. " + error.Message);
            }
        }

        tornBytes = index.Header is null ? file.Length : scan.TornBytes;
        return index.Header is null ? null : index;
    }

    /// <summary>Truncates the file after its last complete record, or starts it; the returned log appends to it.</summary>
    public static RecordLog Continue(IJournalFile file, JournalIndex? index, long tornBytes, Action<Action> start)
    {
        try
        {
            if (tornBytes > 0)
            {
                file.Truncate(file.Length - tornBytes);
            }

            if (index is null)
            {
                file.Append(s_magic, s_magic.Length);
            }
        }
        catch (Exception error) when (JournalFaults.Is(error))
        {
            throw JournalFaults.ToException(file.Path, error);
        }

        return new RecordLog(file, file.Length, start);
    }

    private static void CheckMagic(IJournalFile file)
    {
        var begin = new byte[s_magic.Length];
        var known = file.Read(0, begin, begin.Length);
        if (begin.Take(Math.Min(known, VersionAt)).SequenceEqual(s_magic.Take(Math.Min(known, VersionAt))))
        {
            if (known <= VersionAt || begin[VersionAt] == FormatVersion)
            {
                return;
            }

            throw new BatchJournalException(
                file.Path,
                $"The journal has format {begin[VersionAt]}, and this version of Gameball.Generated supports format {FormatVersion}. "
                + "Nothing was sent. Use the version that wrote it, or a newer one.");
        }

        throw new BatchJournalException(
            file.Path,
            "The file is not a journal, or its start is damaged. Nothing was sent, and the file was not changed. Use another path.");
    }
}
