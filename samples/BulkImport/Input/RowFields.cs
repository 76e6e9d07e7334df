using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Gameball.BulkImport;

/// <summary>
/// Finds the properties of an emitted record. Their JSON names are the C# names in camel case; a test proves that for each row of
/// the bundled documents.
/// </summary>
internal static class RowFields
{
    private const string Rest = "AdditionalProperties";

    public static IEnumerable<RowField> Collect(Type row) => InObject(row, "", true);

    private static IEnumerable<RowField> InObject(Type type, string prefix, bool isRequired) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite && property.Name != Rest
        let required = isRequired && property.IsDefined(typeof(RequiredMemberAttribute))
        from field in At(property.PropertyType, prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name), required)
        select field;

    private static IEnumerable<RowField> At(Type type, string path, bool isRequired) =>
        ValueKinds.Find(type) is { } kind ? [new RowField(path, kind, isRequired)]
        : MapValueOf(type) is { } value ? At(value, path + "." + RowField.Any, isRequired)
        : InObject(type, path + ".", isRequired);

    private static Type? MapValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) ? type.GetGenericArguments()[1] : null;
}
