#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Gameball.Runtime;

/// <summary>Checks and encodes strings that need no escaping in one pass, 16 characters at a time.</summary>
internal static class PlainText
{
    /// <summary>A shorter string does not fill a vector.</summary>
    public const int Shortest = Half;

    private const int Half = 8;
    private const int Whole = 16;
    private const ushort BeyondAscii = 0xFF80;

    // A character is special when the table entries of its two nibbles share a bit: control characters, " & ' +, < >, \, `, DEL.
    private static Vector128<byte> ByHighHalf => Vector128.Create(1, 1, 2, 4, 0, 8, 16, 32, 0, 0, 0, 0, 0, 0, 0, (byte)0);

    private static Vector128<byte> ByLowHalf => Vector128.Create(17, 1, 3, 1, 1, 1, 3, 3, 1, 1, 1, 3, 13, 1, 5, (byte)33);

    /// <summary>Writes a string of at least eight characters.</summary>
    /// <returns>Whether all of it needs no escaping; if not, the output must be discarded.</returns>
    public static bool TryWrite(ReadOnlySpan<char> text, Span<byte> output)
    {
        if (output.Length < text.Length)
        {
            return false;
        }

        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var to = ref MemoryMarshal.GetReference(output);
        var length = (nuint)text.Length;
        if (length < Whole)
        {
            // The two halves overlap.
            var second = length - Half;
            if (!TryNarrow(ref from, 0, second, out var bytes))
            {
                return false;
            }

            Unsafe.WriteUnaligned(ref to, bytes.AsUInt64().ToScalar());
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, second), bytes.AsUInt64().GetElement(1));
            return true;
        }

        var last = length - Whole;
        for (nuint at = 0; ; at = at + Whole < last ? at + Whole : last)
        {
            if (!TryNarrow(ref from, at, at + Half, out var bytes))
            {
                return false;
            }

            bytes.StoreUnsafe(ref to, at);
            if (at == last)
            {
                return true;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrow(ref ushort from, nuint first, nuint second, out Vector128<byte> bytes)
    {
        var left = Vector128.LoadUnsafe(ref from, first);
        var right = Vector128.LoadUnsafe(ref from, second);
        bytes = Vector128.Narrow(left, right);
        var high = Pick(ByHighHalf, (bytes.AsUInt16() >> 4).AsByte() & Vector128.Create((byte)0x0F));
        var low = Pick(ByLowHalf, bytes & Vector128.Create((byte)0x0F));
        var wrong = ((left | right) & Vector128.Create(BeyondAscii)) | (high & low).AsUInt16();
        return wrong == Vector128<ushort>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Pick(Vector128<byte> table, Vector128<byte> halves) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, halves) : Vector128.Shuffle(table, halves);
}
#endif
