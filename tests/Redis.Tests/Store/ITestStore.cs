using System;
using System.Collections.Generic;
using Gameball.Runtime;

namespace Gameball.Redis.Tests.Store;

/// <summary>A store with a clock that the test sets.</summary>
internal interface ITestStore : IQuotaStore, IDisposable
{
    /// <summary>The store's clock, in microseconds.</summary>
    long Now { get; set; }

    /// <summary>The time that has passed, in microseconds: it goes on while the clock is set back.</summary>
    long Passed { get; }

    /// <summary>All keys, members and values.</summary>
    IEnumerable<string> Texts { get; }

    /// <summary>The time after which the store forgets a quota that nobody uses; zero when it never does.</summary>
    TimeSpan Lifetime { get; }

    /// <summary>Starts the server again.</summary>
    /// <param name="keepsData">Whether it wrote its data to a disk before.</param>
    void Restart(bool keepsData);

    /// <summary>Removes all data, as an eviction or an operator would.</summary>
    void Clear();
}
