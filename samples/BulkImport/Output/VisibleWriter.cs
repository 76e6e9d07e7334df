using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>A writer to a terminal or a log that passes only line breaks and tabs of all control characters.</summary>
internal sealed class VisibleWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    // A surrogate pair may arrive in two halves.
    public override void Write(char value) => inner.Write(char.IsSurrogate(value) ? value.ToString() : Visible.Lines(value.ToString()));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value) => inner.Write(Visible.Lines(value ?? ""));

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value) => inner.WriteLine(Visible.Lines(value ?? ""));

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value) => inner.WriteAsync(Visible.Lines(value ?? ""));

    public override Task WriteLineAsync(string? value) => inner.WriteLineAsync(Visible.Lines(value ?? ""));

    public override void Flush() => inner.Flush();

    public override Task FlushAsync() => inner.FlushAsync();
}
