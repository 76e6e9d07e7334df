using System;
#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.InteropServices;
#endif

namespace Gameball;

/// <summary>The CRC-32C checksum (Castagnoli): it detects every error of up to three bits and every burst of up to 32 bits.</summary>
internal static class Crc32C
{
    private static readonly uint[] s_table = Table();

    /// <summary>Adds bytes to a checksum; 0 for the first bytes.</summary>
    public static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
#if NET8_0_OR_GREATER
        if (BitConverter.IsLittleEndian)
        {
            // The processor's instruction is ten times as fast.
            var words = MemoryMarshal.Cast<byte, ulong>(bytes);
            foreach (var word in words)
            {
                crc = BitOperations.Crc32C(crc, word);
            }

            bytes = bytes[(words.Length * sizeof(ulong))..];
        }
#endif
        foreach (var value in bytes)
        {
            crc = s_table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] Table()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0x82F63B78;
            }

            table[i] = value;
        }

        return table;
    }
}
