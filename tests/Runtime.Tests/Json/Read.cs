using System.Text;
using System.Text.Json;

namespace Gameball.Runtime.Tests.Json;

internal static class Read
{
    public static T From<T>(string json, GeneratedJson<T> type)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return type.ReadValue(ref reader);
    }
}
