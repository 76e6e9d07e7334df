namespace Gameball.Runtime;

internal sealed class NullableJson<T>(GeneratedJson<T> json) : GeneratedJson<T?>
    where T : class
{
    internal override bool WritesNull => true;

    public override void WriteValue(JsonBuffer buffer, T? value)
    {
        if (value is null)
        {
            buffer.Raw("null"u8);
        }
        else
        {
            json.WriteValue(buffer, value);
        }
    }

    public override T? ReadValue(ref JsonReader reader) =>
        reader.SkipNull() ? null : json.ReadValue(ref reader);
}

internal sealed class NullableStructJson<T>(GeneratedJson<T> json) : GeneratedJson<T?>
    where T : struct
{
    internal override bool WritesNull => true;

    public override void WriteValue(JsonBuffer buffer, T? value)
    {
        if (value is { } present)
        {
            json.WriteValue(buffer, present);
        }
        else
        {
            buffer.Raw("null"u8);
        }
    }

    public override T? ReadValue(ref JsonReader reader) =>
        reader.SkipNull() ? null : json.ReadValue(ref reader);
}
