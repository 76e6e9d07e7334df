using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gameball.WebShop;

/// <summary>JSON of the shop's own endpoints, without reflection.</summary>
[JsonSerializable(typeof(Basket))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(string))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
internal sealed partial class ShopJson : JsonSerializerContext;
