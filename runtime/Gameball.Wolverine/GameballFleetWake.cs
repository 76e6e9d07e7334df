using System;

namespace Gameball;

/// <summary>
/// The message that wakes a worker for a partition of a run. It carries no rows: the database has the work, so a message that comes twice,
/// late or never changes nothing.
/// </summary>
/// <param name="Run">The run's id.</param>
/// <param name="Partition">The partition's number.</param>
public sealed record GameballFleetWake(Guid Run, int Partition);
