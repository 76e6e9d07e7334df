namespace Gameball.Generator.Emitting;

/// <content>The names for reading and writing JSON.</content>
internal static partial class RuntimeNames
{
    public static class JsonOfClass
    {
        public const string Type = RuntimeNamespace + "GeneratedClassJson";
    }

    public static class JsonOfValueType
    {
        public const string Type = RuntimeNamespace + "ValueTypeJson";
        public const string Instance = "Instance";
    }

    public static class JsonValueType
    {
        public const string Type = RuntimeNamespace + "IJsonValueType";
        public const string Write = "Write";
        public const string Read = "Read";
    }

    public static class RawJson
    {
        public const string Type = RuntimeNamespace + "RawJson";
    }

    public static class Json
    {
        public const string Type = RuntimeNamespace + "GeneratedJson";
        public const string Write = "WriteValue";
        public const string Read = "ReadValue";
        public const string Print = "Print";
    }

    public static class Resolver
    {
        public const string Type = RuntimeNamespace + "GeneratedResolver";
        public const string CreateOptions = "CreateOptions";
    }

    public static class Buffer
    {
        public const string Type = RuntimeNamespace + "JsonBuffer";
        public const string Start = "Start";
        public const string Value = "Value";
        public const string IsRequest = "IsRequest";
    }

    public static class Members
    {
        public const string Type = RuntimeNamespace + "JsonMembers";
    }

    /// <summary>Besides these, the methods that <see cref="Kind.Method"/> names, with each prefix and without.</summary>
    public static class Object
    {
        public const string Type = RuntimeNamespace + "ObjectWriter";
        public const string Missing = "Missing";
        public const string Given = "Given";
        public const string End = "End";
        public const string EndAny = "EndAny";
        public const string EndWith = "EndWith";
    }

    /// <summary>Besides these, the methods that <see cref="Kind.Method"/> names, without the prefix for omitted values.</summary>
    public static class Reader
    {
        public const string Type = RuntimeNamespace + "JsonReader";
        public const string Start = "Start";
        public const string Next = "Next";
        public const string Extra = "Extra";
        public const string ExtraAny = "ExtraAny";
        public const string Skip = "Skip";
    }

    public static class Walk
    {
        public const string Type = RuntimeNamespace + "MemberWalk";
        public const string Index = "Index";
    }

    /// <summary>Besides these, one property for each <see cref="Kind.Member"/>.</summary>
    public static class Types
    {
        public const string Type = RuntimeNamespace + "JsonTypes";
        public const string List = "List";
        public const string Map = "Map";
        public const string Nullable = "Nullable";
        public const string NullableStruct = "NullableStruct";
        public const string Date = "Date";
        public const string LegacyDate = "LegacyDate";
    }

    public static class Union
    {
        public const string Type = RuntimeNamespace + "UnionValue";
        public const string WriteOther = "WriteOther";
        public const string WriteWithDiscriminator = "WriteWithDiscriminator";
        public const string AreEqual = "AreEqual";
        public const string Hash = "Hash";
        public const string Text = "Text";
    }

    public static class UnionTable
    {
        public const string Type = RuntimeNamespace + "UnionTable";
        public const string Pick = "Pick";
    }

    public static class UnionEntry
    {
        public const string Type = RuntimeNamespace + "UnionEntry";
        public const string Required = "Required";
        public const string Names = "Names";
        public const string Values = "Values";
        public const string Constants = "Constants";
        public const string Items = "Items";
        public const string Inside = "Inside";
    }

    public static class NestedUnionEntry
    {
        public const string Type = RuntimeNamespace + "NestedUnionEntry";
    }

    public static class UnionConstant
    {
        public const string Type = RuntimeNamespace + "UnionConstant";
    }

    /// <summary>Its members have the names of the model's enum.</summary>
    public static class UnionTokens
    {
        public const string Type = RuntimeNamespace + "UnionTokens";
    }
}
