using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generated.Tests.Json.Damage;

/// <summary>Damages a body: first its values and members, while it is still valid, then its bytes.</summary>
internal static class BodyDamage
{
    private const int MostDamages = 3;

    public static byte[] Apply(byte[] body, Random random)
    {
        var damages = random.Next(1, MostDamages + 1);
        var structural = random.Next(damages + 1);
        if (structural > 0)
        {
            body = Structural(body, structural, random);
        }

        for (; structural < damages && body.Length > 0; structural++)
        {
            body = Bytes(body, random);
        }

        return body;
    }

    /// <summary>Works from back to front, so that earlier positions stay valid.</summary>
    private static byte[] Structural(byte[] body, int damages, Random random)
    {
        var found = Tokens.Find(body);
        var spots = Enumerable.Range(0, damages).Select(_ => found[random.Next(found.Count)]).OrderByDescending(spot => spot.Start);
        var end = body.Length;
        foreach (var spot in spots)
        {
            // An inner token was removed with its outer one.
            if (spot.End <= end)
            {
                body = [.. body[..spot.Start], .. Instead(body, spot, found, random), .. body[spot.End..]];
                end = spot.Start;
            }
        }

        return body;
    }

    private static byte[] Instead(byte[] body, Stretch spot, IReadOnlyList<Stretch> found, Random random)
    {
        var bytes = body[spot.Start..spot.End];
        var other = found[random.Next(found.Count)];
        var another = other.IsMember == spot.IsMember && other.End <= spot.Start ? body[other.Start..other.End] : bytes;
        return (spot.IsMember, random.Next(4)) switch
        {
            (true, 0) => [.. bytes, (byte)',', .. bytes],
            (true, 1) => [.. Renamed(bytes, random), (byte)',', .. another, (byte)',', .. bytes],
            (true, 2) => Renamed(bytes, random),
            (true, _) => another,
            (false, 0) => another,
            (false, _) => HostileJson.Value(random),
        };
    }

    /// <summary>The member under a similar name, or the same name in another case.</summary>
    private static byte[] Renamed(byte[] member, Random random) => random.Next(4) switch
    {
        0 => [member[0], .. "\\u00"u8, Hex(member[1] >> 4), Hex(member[1] & 15), .. member[2..]],
        1 => [member[0], (byte)(member[1] ^ 0x20), .. member[2..]],
        2 => [member[0], .. HostileJson.NotUtf8(random), .. member[1..]],
        _ => [.. "\"\":1,"u8, .. member],
    };

    private static byte Hex(int digit) => "0123456789abcdef"u8[digit];

    private static byte[] Bytes(byte[] body, Random random)
    {
        var at = random.Next(body.Length);
        var end = at + Math.Min(random.Next(1, random.Next(2) == 0 ? 4 : 400), body.Length - at);
        return random.Next(8) switch
        {
            0 => body[..at],
            1 => [.. body[..at], .. body[end..]],
            2 => [.. body[..end], .. body[at..]],
            3 => [.. body[..at], (byte)(body[at] ^ (1 << random.Next(8))), .. body[(at + 1)..]],
            4 => [.. body[..at], .. HostileJson.NotUtf8(random), .. body[at..]],
            5 => [.. body[..at], .. HostileJson.NotJson(random), .. body[at..]],
            6 => [.. body, .. HostileJson.NotJson(random)],
            _ => [.. body, .. HostileJson.Value(random)],
        };
    }
}
