using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Gameball.Redis.Tests.Support;

/// <summary>The commands of Redis that the script uses, in memory.</summary>
internal sealed class FakeRedis
{
    private readonly Dictionary<string, Func<string[], object?>> _commands;
    private readonly Dictionary<string, Dictionary<string, string>> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet> _sets = new(StringComparer.Ordinal);

    public FakeRedis() => _commands = new(StringComparer.Ordinal)
    {
        ["TIME"] = _ => new[] { Text(Now / 1_000_000), Text(Now % 1_000_000) },
        ["INFO"] = _ => $"# Server\r\nredis_version:7.0.15\r\nrun_id:{Run}\r\nuptime_in_seconds:{(Now - Started) / 1_000_000}\r\n",
        ["HMGET"] = words => words.Skip(2).Select(name => Hash(words[1]).GetValueOrDefault(name)).ToArray(),
        ["HGET"] = words => Hash(words[1]).GetValueOrDefault(words[2]),
        ["HSET"] = words =>
        {
            for (var i = 2; i < words.Length; i += 2)
            {
                Hash(words[1])[words[i]] = words[i + 1];
            }

            return 0L;
        },
        ["PEXPIRE"] = words =>
        {
            Expiry[words[1]] = Now + (1000 * long.Parse(words[2], CultureInfo.InvariantCulture));
            return 1L;
        },
        ["ZADD"] = words =>
        {
            Set(words[1]).Add(words[^2], words[^1], onlyNew: words[2] == "NX");
            return 1L;
        },
        ["ZREM"] = words => Set(words[1]).Remove(words[2]) ? 1L : 0L,
        ["ZCARD"] = words => (long)Set(words[1]).Count,
        ["ZSCORE"] = words => Set(words[1]).Score(words[2]),
        ["ZCOUNT"] = words => (long)Set(words[1]).CountOf(words[2], words[3]),
        ["ZRANGEBYSCORE"] = words => Set(words[1]).Range(words[2], words[3]).ToArray(),
        ["ZRANGE"] = words => Set(words[1]).All().ToArray(),
        ["ZREVRANGE"] = words => Set(words[1]).FromHighest(int.Parse(words[2], CultureInfo.InvariantCulture)).ToArray(),
        ["ZREMRANGEBYSCORE"] = words => (long)Set(words[1]).Range(words[2], words[3]).ToArray().Count(Set(words[1]).Remove),
    };

    /// <summary>The clock, in microseconds.</summary>
    public long Now { get; set; }

    /// <summary>The time of the server's start.</summary>
    public long Started { get; set; }

    /// <summary>The id of the server's run.</summary>
    public string Run { get; set; } = "r1";

    /// <summary>The times at which keys expire.</summary>
    public Dictionary<string, long> Expiry { get; } = new(StringComparer.Ordinal);

    /// <summary>All keys, members and values.</summary>
    public IEnumerable<string> Texts =>
        _hashes.SelectMany(hash => hash.Value.SelectMany(entry => new[] { hash.Key, entry.Key, entry.Value }))
            .Concat(_sets.SelectMany(set => set.Value.Members.Append(set.Key)));

    /// <returns>A string, a number, a list, or <see langword="null"/>.</returns>
    public object? Call(string[] words) => _commands[words[0]](words);

    public void Clear()
    {
        _hashes.Clear();
        _sets.Clear();
        Expiry.Clear();
    }

    public void Clear(string key)
    {
        _hashes.Remove(key);
        _sets.Remove(key);
    }

    /// <summary>Removes what has expired.</summary>
    public void Expire()
    {
        foreach (var key in Expiry.Where(entry => entry.Value <= Now).Select(static entry => entry.Key).ToArray())
        {
            Expiry.Remove(key);
            Clear(key);
        }
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private Dictionary<string, string> Hash(string key) =>
        _hashes.TryGetValue(key, out var hash) ? hash : _hashes[key] = new(StringComparer.Ordinal);

    private SortedSet Set(string key) => _sets.TryGetValue(key, out var set) ? set : _sets[key] = new();
}
