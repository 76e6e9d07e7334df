using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Gameball.Runtime;

/// <summary>The hashes of a delivery: Gameball's signature, and the key of the body in a store.</summary>
internal static class WebhookHash
{
    private const int SignatureBytes = 20;
    private static readonly byte[] s_separator = [(byte)':'];

    /// <summary>Returns the body's key in a store.</summary>
    public static string Key(ReadOnlyMemory<byte> body) => Convert.ToBase64String(Compute(HashAlgorithmName.SHA256, body));

    /// <summary>
    /// Whether one of the keys made the signature: hexadecimal SHA-1 of body, colon and key, as Gameball documents it. All keys are tried
    /// and all bytes compared, so that the duration does not reveal how close a guess is.
    /// </summary>
    public static bool IsSigned(ReadOnlyMemory<byte> body, string signature, IReadOnlyList<byte[]> secretKeys)
    {
        if (!TryHex(signature, out var stated))
        {
            return false;
        }

        var isSigned = false;
        foreach (var key in secretKeys)
        {
            isSigned |= AreEqual(Signature(body, key), stated);
        }

        return isSigned;
    }

    /// <summary>Returns the signature in hexadecimal digits.</summary>
    public static string Sign(ReadOnlyMemory<byte> body, byte[] secretKey) =>
        string.Concat(Array.ConvertAll(Signature(body, secretKey), static one => one.ToString("x2", CultureInfo.InvariantCulture)));

    public static byte[] KeyBytes(string secretKey) => Encoding.UTF8.GetBytes(secretKey);

    private static byte[] Signature(ReadOnlyMemory<byte> body, byte[] secretKey) => Compute(HashAlgorithmName.SHA1, body, s_separator, secretKey);

    private static byte[] Compute(HashAlgorithmName algorithm, params ReadOnlyMemory<byte>[] parts)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        foreach (var part in parts)
        {
            var bytes = MemoryMarshal.TryGetArray(part, out var whole) ? whole : new(part.ToArray());
            if (bytes.Count > 0)
            {
                hash.AppendData(bytes.Array!, bytes.Offset, bytes.Count);
            }
        }

        return hash.GetHashAndReset();
    }

    // CryptographicOperations does not exist on netstandard2.0. One implementation for all targets needs only one set of tests.
    private static bool AreEqual(byte[] left, byte[] right)
    {
        var difference = left.Length ^ right.Length;
        for (var i = 0; i < left.Length; i++)
        {
            difference |= left[i] ^ right[i];
        }

        return difference == 0;
    }

    private static bool TryHex(string text, out byte[] bytes)
    {
        bytes = new byte[SignatureBytes];
        if (text.Length != SignatureBytes * 2)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            bytes[i / 2] = (byte)((bytes[i / 2] << 4) | digit);
        }

        return true;
    }
}
