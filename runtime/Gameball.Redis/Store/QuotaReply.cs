using System;
using System.Globalization;

namespace Gameball.Runtime;

/// <summary>The result of an exchange. Times are microseconds of the store's clock.</summary>
/// <param name="values">What the script returned.</param>
internal sealed class QuotaReply(long[] values)
{
    public long Now => values[0];

    /// <summary>The permits for calls, before those for imports.</summary>
    public int Live => (int)values[1];

    public int Imports => (int)values[2];

    /// <summary>The time until the process should ask again for what it did not get; zero when it got everything.</summary>
    public TimeSpan Wait => Micros.ToTime(values[4]);

    /// <summary>The permits that are left now.</summary>
    public int Left => (int)Math.Min(int.MaxValue, values[5]);

    /// <summary>Whether the permit is for a trial call during a pause.</summary>
    public bool IsTrial => values[6] != 0;

    /// <summary>The rest of the pause after a rejection; zero when there is none.</summary>
    public TimeSpan Pause => Micros.ToTime(values[7]);

    /// <summary>The wait that the server requested at the last rejection; <see langword="null"/> for none.</summary>
    public TimeSpan? Requested => values[8] > 0 ? Micros.ToTime(values[8]) : null;

    /// <summary>The time for which nothing is granted because the store may not know of all grants.</summary>
    public TimeSpan Hold => Micros.ToTime(values[9]);

    /// <summary>Whether this exchange showed that grants are missing in the store.</summary>
    public bool IsLost => values[10] != 0;

    /// <summary>Whether the pause is long enough for trial calls.</summary>
    public bool IsLongPause => values[11] != 0;

    /// <summary>Returns the id of a permit in the store.</summary>
    /// <param name="index">From zero, those for calls first.</param>
    public string Grant(int index) =>
        (values[3] + index).ToString(CultureInfo.InvariantCulture) + ":" + Now.ToString(CultureInfo.InvariantCulture);
}
