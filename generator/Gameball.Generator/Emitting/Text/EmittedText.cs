using System;
using System.IO;
using System.Linq;

namespace Gameball.Generator.Emitting;

/// <summary>
/// The text of a file, never as one string: a string of more than 85 KB is on the large object heap, whose collections block the compiler.
/// </summary>
internal sealed class EmittedText(params CodeWriter[] parts)
{
    public int Length { get; } = Measure(parts);

    public TextReader Open() => new Reader(parts);

    public override string ToString() => string.Concat(parts.Select(part => part.Text.ToString()));

    private static int Measure(CodeWriter[] parts)
    {
        var length = 0;
        foreach (var part in parts)
        {
            length += part.Text.Length;
        }

        return length;
    }

    /// <summary>Reads the text in blocks.</summary>
    private sealed class Reader(CodeWriter[] parts) : TextReader
    {
        private int _part;
        private int _position;

        public override int Peek() => IsAtEnd() ? -1 : parts[_part].Text[_position];

        public override int Read() => IsAtEnd() ? -1 : parts[_part].Text[_position++];

        public override int Read(char[] buffer, int index, int count)
        {
            if (IsAtEnd())
            {
                return 0;
            }

            var taken = Math.Min(count, parts[_part].Text.Length - _position);
            parts[_part].Text.CopyTo(_position, buffer, index, taken);
            _position += taken;
            return taken;
        }

        private bool IsAtEnd()
        {
            while (_part < parts.Length && _position == parts[_part].Text.Length)
            {
                _part++;
                _position = 0;
            }

            return _part == parts.Length;
        }
    }
}
