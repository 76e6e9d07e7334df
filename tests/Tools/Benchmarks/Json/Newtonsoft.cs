using System.IO;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Gameball.Generator.Benchmarks.Json;

/// <summary>Newtonsoft.Json between objects and UTF-8, by streams, without the intermediate string that most programs use.</summary>
internal sealed class Newtonsoft<T>
{
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false);

    private readonly MemoryStream _output = new(FloorWriter.Size);
    private readonly JsonSerializer _serializer = JsonSerializer.Create(new()
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        NullValueHandling = NullValueHandling.Ignore,
    });

    public MemoryStream Write(T value)
    {
        _output.SetLength(0);
        using StreamWriter writer = new(_output, s_encoding, bufferSize: -1, leaveOpen: true);
        _serializer.Serialize(writer, value, typeof(T));
        writer.Flush();
        return _output;
    }

    public T Read(byte[] json)
    {
        using JsonTextReader reader = new(new StreamReader(new MemoryStream(json), s_encoding));
        return _serializer.Deserialize<T>(reader)!;
    }
}
