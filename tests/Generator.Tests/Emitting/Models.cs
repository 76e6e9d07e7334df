using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>Hand-written models, for tests of emitters without a reader and a binder.</summary>
internal static class Models
{
    public static TypeRef Long { get; } = new(TypeKind.Int64);

    public static TypeRef OrNull(TypeRef type) => type with { Nullable = true };

    public static TypeRef Record(string name) => new(TypeKind.Record, name);

    public static TypeRef Enum(string name) => new(TypeKind.Enum, name);

    public static Documentation Doc(string summary, string remarks = "", params string[] facts) => new(summary, remarks, new(facts));

    public static PropertyModel Property(string wireName, TypeRef type, bool required = false, Documentation? documentation = null) =>
        new(wireName, char.ToUpperInvariant(wireName[0]) + wireName[1..], type, required, documentation ?? Documentation.None);

    public static RecordModel NewRecord(string name, params PropertyModel[] properties) =>
        new(name, "Orders", TypeUse.Both, Documentation.None, new(properties), Extra: null, "AdditionalProperties");

    public static EnumModel NewEnum(string name, TypeKind underlying, params (string Name, string Value)[] values) =>
        new(name, "Orders", TypeUse.Both, Documentation.None, underlying,
            values.Select(value => new EnumValueModel(value.Name, value.Value, underlying, Documentation.None)).ToEquatableArray());

    public static ParameterModel Parameter(string name, ParameterPlace place, TypeRef type, bool required = false) =>
        new(name, name, place, type, required || place == ParameterPlace.Path, Explode: true, Documentation.None);

    public static OperationModel Operation(string name, params ParameterModel[] parameters) => new(
        char.ToLowerInvariant(name[0]) + name[1..], name + "Async", name + "Operation", "GET", "/" + name, Documentation.None,
        new(parameters), Body: null, Response: null, Security: default, RetrySafety.Safe, Limit: null);

    public static TagModel Tag(string key, params OperationModel[] operations) =>
        new(key, key, key + "Client", $"I{key}Client", Documentation.None, new(operations), Batches: default);

    public static ClientModel Client(params TypeModel[] types) => Client([], types);

    public static ClientModel Client(TagModel[] tags, params TypeModel[] types) => new(
        new TargetModel("Gameball", "GameballClient", IsPublic: true), Documentation.None, "https://api.example.com",
        Schemes: default, new(tags), new(types));
}
