using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Peers;

/// <summary>What each client does in the comparison. The values are those of <see cref="Sample"/>, so that all send the same JSON values.</summary>
internal interface IPeer
{
    /// <summary>Tracks one order and returns the points of the response.</summary>
    Task<decimal> TrackOrderAsync();

    /// <summary>Submits a batch of <see cref="Sample.Rows"/> orders and returns the id of its job.</summary>
    Task<long> SubmitOrdersAsync();

    /// <summary>Reads a job and returns the number of its successful and failed rows.</summary>
    Task<int> ReadJobAsync();
}
