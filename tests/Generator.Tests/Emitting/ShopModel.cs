using Gameball.Generator.Model;
using static Gameball.Generator.Tests.Emitting.Models;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>One of everything: every kind of type in every state, both kinds of enum, each location of a parameter, batches.</summary>
internal static class ShopModel
{
    public static ClientModel Client { get; } = new(
        new TargetModel("Gameball", "GameballClient", IsPublic: true),
        Doc("A shop."),
        "https://api.example.com",
        new(
        [
            new("apiKey", "ApiKey", SecuritySchemeKind.ApiKeyHeader, "apikey"),
            new("query", "Query", SecuritySchemeKind.ApiKeyQuery, "key"),
            new("cookie", "Cookie", SecuritySchemeKind.ApiKeyCookie, "key"),
            new("bearer", "Bearer", SecuritySchemeKind.Bearer, ""),
            new("basic", "Basic", SecuritySchemeKind.Basic, ""),
        ]),
        new([Orders]),
        new([OrderRecord, LineRecord, ChannelEnum, LevelEnum]));

    private static EnumModel ChannelEnum => NewEnum("Channel", TypeKind.String, ("Pos", "pos"), ("Event", "event"));

    private static EnumModel LevelEnum => NewEnum("Level", TypeKind.Int64, ("Lowest", "-9223372036854775808"), ("One", "1"));

    private static RecordModel LineRecord =>
        NewRecord("Line", Property("sku", TypeRef.String, required: true), Property("parent", Record("Line"))) with { Extra = TypeRef.Any };

    private static RecordModel OrderRecord => NewRecord("Order", [.. Properties()]) with
    {
        Documentation = Doc("An order.", "One paragraph.\n\nAnother <b>one</b>.", "1 to 10"),
        Extra = OrNull(TypeRef.ListOf(Record("Line"))),
    };

    private static TagModel Orders => Tag("Orders", Operations()) with
    {
        Batches = new(
        [
            new(
                "Import", "orders", "CreateOperation", new("OrdersClient", "StatusOperation"),
                new("OrdersClient", "StatusOperation"), "body", 1000, Record("Order"),
                new("stringRequired", "StringRequired", TypeRef.String),
                new("enumOptionalNullable", "EnumOptionalNullable", OrNull(Enum("Channel")), IsOptional: true),
                RetrySafety.Caller, Documentation.None, new(
                [
                    new(new("int32Required", "Int32Required", new TypeRef(TypeKind.Int32)), 0, 7300, IsAbove: false, IsBelow: false),
                    new(new("decimalOptionalNullable", "DecimalOptionalNullable", OrNull(new TypeRef(TypeKind.Decimal)), IsOptional: true),
                        0.5, null, IsAbove: true, IsBelow: false),
                    new(new("doubleOptional", "DoubleOptional", new TypeRef(TypeKind.Double)), null, 1e300, IsAbove: false, IsBelow: false),
                    new(new("stringOptional", "StringOptional", TypeRef.String), null, 100, IsAbove: false, IsBelow: false),
                ])),
            new(
                "Ids", "ids", "CreateOperation", new("OrdersClient", "StatusOperation"), Stop: null, "body", 10,
                TypeRef.String, new("@", null, TypeRef.String), PartitionKey: null, RetrySafety.Never, Documentation.None),
        ]),
    };

    private static System.Collections.Generic.IEnumerable<PropertyModel> Properties()
    {
        TypeRef[] types =
        [
            TypeRef.Any, new(TypeKind.Scalar), TypeRef.String, new(TypeKind.Boolean), new(TypeKind.Int32), Long, new(TypeKind.Decimal),
            new(TypeKind.Single), new(TypeKind.Double), new(TypeKind.DateTime), new(TypeKind.Date), new(TypeKind.Guid), new(TypeKind.Bytes),
            Record("Line"), Enum("Channel"), TypeRef.ListOf(OrNull(Enum("Level"))), TypeRef.MapOf(TypeRef.ListOf(Record("Line"))),
        ];
        foreach (var type in types)
        {
            var name = char.ToLowerInvariant(type.Kind.ToString()[0]) + type.Kind.ToString()[1..];
            yield return Property(name + "Required", type, required: true);
            yield return Property(name + "Optional", type);
            yield return Property(name + "RequiredNullable", OrNull(type), required: true);
            yield return Property(name + "OptionalNullable", OrNull(type));
        }
    }

    private static BodyModel Body(string name, TypeRef type, bool required) =>
        new(name, type, required, "application/json", Documentation.None);

    private static OperationModel[] Operations() =>
    [
        Operation(
            "Get",
            Parameter("orderId", ParameterPlace.Path, Long),
            Parameter("channel", ParameterPlace.Path, Enum("Channel")),
            Parameter("name", ParameterPlace.Path, OrNull(TypeRef.String)),
            Parameter("tags", ParameterPlace.Query, TypeRef.ListOf(Enum("Channel")), required: true),
            Parameter("ids", ParameterPlace.Query, TypeRef.ListOf(OrNull(Long))),
            Parameter("since", ParameterPlace.Query, new(TypeKind.Date)),
            Parameter("item", ParameterPlace.Header, TypeRef.ListOf(TypeRef.ListOf(Enum("Level")))),
            Parameter("event", ParameterPlace.Header, Enum("Level")),
            Parameter("request", ParameterPlace.Cookie, new(TypeKind.Scalar)),
            Parameter("cancellationToken", ParameterPlace.Query, TypeRef.Any)) with
        {
            Response = new(OrNull(TypeRef.ListOf(Record("Order"))), Documentation.None),
            Security = new([new(new([new("ApiKey", default), new("Bearer", new(["read", "say \"hi\""]))])), new(default)]),
            Limit = new("orders", 30, 360),
        },
        Operation("Create") with { Body = Body("body", Record("Order"), required: true), RetrySafety = RetrySafety.Never },
        Operation("Status") with { Body = Body("given", Enum("Channel"), required: false), RetrySafety = RetrySafety.Caller },
    ];
}
