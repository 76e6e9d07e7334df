using System;
using System.IO;

namespace Gameball;

/// <summary>Maps errors of the operating system to messages with a remedy.</summary>
internal static class JournalFaults
{
    // ENOSPC and EDQUOT as .NET passes them on, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.
    private static readonly int[] s_full = [28, 69, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    // EAGAIN of Linux and of macOS, ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
    private static readonly int[] s_taken = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    public static bool Is(Exception error) => error is IOException or UnauthorizedAccessException;

    public static BatchJournalException ToException(string path, Exception error) => new(path, Words(error), error);

    private static string Words(Exception error) => error switch
    {
        DirectoryNotFoundException => "The journal's folder does not exist. Create it, or use another path.",
        FileNotFoundException => "The journal does not exist. Check the path.",
        UnauthorizedAccessException =>
            "The journal cannot be written: the file or its folder is read-only or belongs to another user, or the path is a folder. "
            + "Give this process write access, or use another path.",
        IOException when Array.IndexOf(s_taken, error.HResult) >= 0 =>
            "Another process or import uses this journal. Wait until it ends, or end it; then run the import again.",
        IOException when Array.IndexOf(s_full, error.HResult) >= 0 =>
            "The disk of the journal is full. Nothing more is sent, because it could not be recorded. Free space and run the import "
            + "again with the same journal: it resumes from here.",
        _ => "The journal cannot be read or written: " + error.Message
            + " Nothing more is sent. When the disk works again, run the import again with the same journal.",
    };
}
