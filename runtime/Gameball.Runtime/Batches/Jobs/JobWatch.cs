using System;

namespace Gameball;

/// <summary>The state of the polls of one job.</summary>
/// <param name="began">The time of the submit, by the import's clock.</param>
internal sealed class JobWatch(TimeSpan began)
{
    public TimeSpan Began => began;

    public JobObservation Observation { get; } = new();

    /// <summary>The number of consecutive polls to which the server did not know the job.</summary>
    public int NotFound { get; set; }

    /// <summary>The number of consecutive polls with an unreadable response.</summary>
    public int Unreadable { get; set; }

    /// <summary>The status of the last poll; <see langword="null"/> when that poll failed.</summary>
    public BatchJobStatus? LastStatus { get; private set; }

    public void Add(StatusResponse response)
    {
        LastStatus = response.Status;
        Observation.Add(response.Status);
        NotFound = response.Result == StatusResult.NotFound ? NotFound + 1 : 0;
        Unreadable = response.Result == StatusResult.Unreadable ? Unreadable + 1 : 0;
    }
}
