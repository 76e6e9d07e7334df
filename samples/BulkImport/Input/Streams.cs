using System;
using System.IO;

namespace Gameball.BulkImport;

/// <summary>How far a stream is read.</summary>
internal static class Streams
{
    /// <summary>From 0 to 1; <see langword="null"/> when its length is not known.</summary>
    public static double? FractionOf(Stream stream)
    {
        try
        {
            return stream.CanSeek && stream.Length > 0 ? (double)stream.Position / stream.Length : null;
        }
        catch (ObjectDisposedException)
        {
            // Progress may ask once more when all is over.
            return 1;
        }
    }
}
