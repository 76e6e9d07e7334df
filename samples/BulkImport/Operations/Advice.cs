using System.Collections.Generic;

namespace Gameball.BulkImport;

/// <summary>What a person does next.</summary>
internal static class Advice
{
    public const string Stopping = "Stopping: nothing more is sent, open jobs are stopped. Ctrl+C again does not wait for them.";

    public const string GoOn = "To go on: ";

    public const string Finished =
        "The journal's import is finished. Nothing is sent; its account and its file of failed rows are written again.";

    public const string Keys =
        "Nothing is wrong with the rows, and none was applied. Check GAMEBALL_API_KEY and GAMEBALL_SECRET_KEY, and whether they belong to this server.";

    public static IEnumerable<string> Lines(int code, Totals totals, ImportArguments arguments, FailedFile failed, bool isNamed)
    {
        var isEarly = code == ExitCode.Cancelled || totals.Unprocessed > 0 || !totals.Report.IsSourceEnded;
        var goesOn = isEarly && arguments.Journal is not null && isNamed;
        if (failed.Rows > 0)
        {
            yield return $"{failed.Rows} rows did not succeed{(goesOn ? " so far" : "")}: {Visible.Line(failed.Path)}";
        }

        if (goesOn)
        {
            // Both ways at once would send the rows twice that were not sent yet.
            yield return "To go on (not with that file, which is written again): " + ResumeCommand.Format(arguments.Words);
        }
        else if (isEarly && !totals.IsWhole)
        {
            yield return $"The input was read up to line {totals.Feed.LastLine}; what comes after it was not sent and is not in the file "
                + "of failed rows. With --journal an import can go on by itself.";
        }
        else if (failed.Rows > 0)
        {
            yield return ToDo(totals);
        }

        if (failed.Problem is { } problem)
        {
            yield return problem;
        }
    }

    private static string ToDo(Totals totals) =>
        (totals.ToCorrect == 0 ? "Nothing is wrong with the rows as they are: import that file by itself."
            : totals.ToCorrect == totals.Failed + totals.Unprocessed ? "Correct those that failed, and import that file by itself."
            : $"Correct the {totals.ToCorrect} that were refused; the others can go as they are. Then import that file by itself.")
        + (totals.Unknown > 0 ? " Unknown rows in it may have been applied, and are held back unless --repeat-unknown is given." : "");
}
