using System;
using System.Text.Json;
using System.Threading;

namespace Gameball.Local;

/// <summary>
/// Holds the server's state. Seeding aside, only a reset or a restore replaces it, as a whole: a request that is in progress then
/// completes on the state that it began with.
/// </summary>
internal sealed class StateHolder(LocalGameballOptions options, FaultQueue faults)
{
    private volatile ServerState _current = new(options, faults);
    private long _replacements;

    public ServerState Current => _current;

    /// <summary>The number of times that the state was replaced.</summary>
    public long Replacements => Interlocked.Read(ref _replacements);

    public void Reset() => Replace(new ServerState(options, faults));

    /// <param name="saved">What <see cref="JobBook.Save"/> wrote.</param>
    /// <param name="before">Runs when the value has proved to be valid, before the state is replaced.</param>
    /// <exception cref="FormatException">The value is damaged.</exception>
    public void Restore(JsonElement saved, Action before)
    {
        var state = ServerState.Restored(options, faults, saved);
        before();
        Replace(state);
    }

    private void Replace(ServerState state)
    {
        _current = state;
        Interlocked.Increment(ref _replacements);
    }
}
