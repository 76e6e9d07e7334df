using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Gameball;

/// <summary>A journal's file as a whole: its first bytes, its records, its torn end.</summary>
internal static class JournalStore
{
    /// <summary>The version of the format that this code writes, and the newest that it reads.</summary>
    public const byte FormatVersion = 1;

    /// <summary>As in PNG: a line break that a transfer as text would change.</summary>
    private static readonly byte[] s_magic = [.. "GBJRNL\r\n"u8, FormatVersion];

    private static int VersionAt => s_magic.Length - 1;

    /// <summary>Reads all records there are.</summary>
    /// <param name="file">The file.</param>
    /// <param name="tornBytes">How many bytes at its end are a torn record's.</param>
    /// <returns><see langword="null"/> for a file that was never begun: empty, or torn within its first record.</returns>
    /// <exception cref="BatchJournalException">It is no journal, a newer one's, or damaged.</exception>
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
                throw scan.Damaged(scan.Offset, "a record makes no sense there. " + error.Message);
            }
        }

        tornBytes = index.Header is null ? file.Length : scan.TornBytes;
        return index.Header is null ? null : index;
    }

    /// <summary>Makes it end with its last whole record, or begins it; what is added to the log then follows.</summary>
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
                $"The journal has format {begin[VersionAt]}, and this version of Gameball.Generated knows format {FormatVersion}. "
                + "Nothing was sent. Go on with the version that wrote it, or a newer one.");
        }

        throw new BatchJournalException(
            file.Path,
            "The file is no journal, or its beginning is damaged. Nothing was sent, and the file is as it was. Name another path.");
    }
}
