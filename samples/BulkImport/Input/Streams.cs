using System;
using System.IO;

namespace Gameball.BulkImport;

/// <summary>The progress of a stream.</summary>
internal static class Streams
{
    /// <summary>Returns the share that was read, from 0 to 1; <see langword="null"/> if the length is unknown.</summary>
    public static double? FractionOf(Stream stream)
    {
        try
        {
            return stream.CanSeek && stream.Length > 0 ? (double)stream.Position / stream.Length : null;
        }
        catch (ObjectDisposedException)
        {
            // The progress may be read once more after the end.
            return 1;
        }
    }
}
