using System;
using System.Collections;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Gameball.Generated.Tests.Json;

/// <summary>
/// The same shapes by System.Text.Json, which formats and escapes every name and value by its defaults. This class adds only the concepts
/// that it lacks: absent values, open enums, and strings that may be numbers.
/// </summary>
internal static class ReferenceJson
{
    /// <summary>With reflection, which is off in the other tests.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new Scalars(), new ShapesFactory() },
    };

    public static byte[] Write(object value) => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Options);

    private sealed class ShapesFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.GetCustomAttribute<JsonConverterAttribute>() is not null;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(
                (typeToConvert.IsValueType ? typeof(OpenEnums<>) : typeof(Records<>)).MakeGenericType(typeToConvert))!;
    }

    private sealed class Records<T> : WriteOnly<T>
        where T : class
    {
        private static readonly PropertyInfo[] s_properties = [.. typeof(T).GetProperties().Where(property => property.CanWrite)];

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var property in s_properties)
            {
                var member = property.GetValue(value);
                if (property.Name == "AdditionalProperties")
                {
                    foreach (DictionaryEntry unnamed in (IDictionary?)member ?? new Hashtable())
                    {
                        Write(writer, (string)unnamed.Key, unnamed.Value, options);
                    }
                }
                else if (IsThere(ref member) || property.IsDefined(typeof(RequiredMemberAttribute)))
                {
                    Write(writer, options.PropertyNamingPolicy!.ConvertName(property.Name), member, options);
                }
            }

            writer.WriteEndObject();
        }

        private static void Write(Utf8JsonWriter writer, string name, object? value, JsonSerializerOptions options)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, value, options);
        }

        /// <summary>Whether the member is written: null only where it differs from absent.</summary>
        private static bool IsThere(ref object? member)
        {
            if (member is null || !member.GetType().IsGenericType || member.GetType().GetGenericTypeDefinition() != typeof(Optional<>))
            {
                return member is not null;
            }

            var there = (bool)member.GetType().GetProperty("HasValue")!.GetValue(member)!;
            member = there ? member.GetType().GetProperty("Value")!.GetValue(member) : null;
            return there;
        }
    }

    private sealed class OpenEnums<T> : WriteOnly<T>
        where T : struct
    {
        private static readonly PropertyInfo s_value = typeof(T).GetProperty("Value")!;

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, s_value.GetValue(value), s_value.PropertyType, options);
    }

    private sealed class Scalars : WriteOnly<JsonScalar>
    {
        public override void Write(Utf8JsonWriter writer, JsonScalar value, JsonSerializerOptions options)
        {
            if (value.Kind == JsonScalarKind.Text)
            {
                writer.WriteStringValue(value.ToString());
            }
            else if (value.TryGetBoolean(out var boolean))
            {
                writer.WriteBooleanValue(boolean);
            }
            else
            {
                writer.WriteRawValue(value.ToString());
            }
        }
    }

    private abstract class WriteOnly<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }
}
