using System.Collections.Generic;

namespace Gameball.BulkImport;

/// <summary>Advice on the next step.</summary>
internal static class Advice
{
    public const string Stopping = "Stopping: the import sends nothing more and stops open jobs. Press Ctrl+C again to end without waiting for them.";

    public const string Resume = "To resume: ";

    public const string Finished =
        "The journal's import is finished. Nothing is sent; its summary and its file of failed rows are written again.";

    public const string Keys =
        "The rows are valid, and none was applied. Check GAMEBALL_API_KEY and GAMEBALL_SECRET_KEY, and whether they belong to this server.";

    public static IEnumerable<string> Lines(int code, Totals totals, ImportArguments arguments, IInput input, FailedFile failed, bool isNamed)
    {
        var isEarly = code == ExitCode.Cancelled || totals.Unprocessed > 0 || !totals.Report.IsSourceEnded;
        var canResume = isEarly && arguments.Journal is not null && isNamed;
        if (failed.Rows > 0)
        {
            yield return $"{failed.Rows} rows did not succeed{(canResume ? " so far" : "")}: {Visible.Line(failed.Path)}";
        }

        if (canResume)
        {
            // Using both would send unsent rows twice.
            yield return "To resume (without that file, which is written again): " + ResumeCommand.Format(arguments.Words);
        }
        else if (isEarly && !totals.IsWhole)
        {
            yield return $"The input was read up to {input.Unit} {totals.Feed.LastLine}; later {input.Unit}s were not sent and are not in the file "
                + "of failed rows. With --journal an import can be resumed.";
        }
        else if (failed.Rows > 0)
        {
            yield return ToDo(totals)
                + (arguments.Culture.Name.Length > 0 ? $" It has the numbers and dates of --culture {arguments.Culture.Name} again." : "");
        }

        if (failed.Problem is { } problem)
        {
            yield return problem;
        }
    }

    private static string ToDo(Totals totals) =>
        (totals.ToCorrect == 0 ? "The rows are valid as they are: import that file by itself."
            : totals.ToCorrect == totals.Failed + totals.Unprocessed ? "Correct the failed rows, and import that file by itself."
            : $"Correct the {totals.ToCorrect} rejected rows; the others need no change. Then import that file by itself.")
        + (totals.Unknown > 0 ? " Unknown rows in it may have been applied; they are held back without --resubmit-unknown." : "");
}
