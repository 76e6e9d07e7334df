using System.Collections.Generic;

namespace Gameball.BulkImport;

/// <summary>What a person does next.</summary>
internal static class Advice
{
    public const string Stopping = "Stopping: nothing more is sent, open jobs are stopped. Ctrl+C again does not wait for them.";

    public static IEnumerable<string> Of(int code, Totals totals, ImportArguments arguments, FailedFile failed, bool isNamed)
    {
        var isEarly = code == ExitCode.Cancelled || totals.Unprocessed > 0 || !totals.Report.IsSourceEnded;
        var goesOn = isEarly && arguments.Journal is not null && isNamed;
        if (failed.Rows > 0)
        {
            yield return $"{failed.Rows} rows did not succeed{(goesOn ? " so far" : "")}: {failed.Path}";
        }

        if (goesOn)
        {
            // Both ways at once would send the rows twice that were not sent yet.
            yield return "To go on (not with that file, which is written again): " + ResumeCommand.Of(arguments.Words);
        }
        else if (isEarly && !totals.IsWhole)
        {
            yield return $"The input was read up to line {totals.Feed.LastLine}; what comes after it was not sent and is not in the file "
                + "of failed rows. With --journal an import can go on by itself.";
        }
        else if (failed.Rows > 0)
        {
            yield return "Correct them and import that file by itself. Unknown rows in it are held back unless --repeat-unknown is given.";
        }
    }
}
