using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gameball.Local;

/// <summary>All types of the control API, known at compile time: a trimmed or native program has no reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ClockChange))]
[JsonSerializable(typeof(ControlProblem))]
[JsonSerializable(typeof(CustomerView))]
[JsonSerializable(typeof(CustomerList))]
[JsonSerializable(typeof(DeliveryList))]
[JsonSerializable(typeof(FaultList))]
[JsonSerializable(typeof(JobList))]
[JsonSerializable(typeof(JobRowList))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(NewEvent))]
[JsonSerializable(typeof(NewFault))]
[JsonSerializable(typeof(NewSeed))]
[JsonSerializable(typeof(NewWebhook))]
[JsonSerializable(typeof(OperationList))]
[JsonSerializable(typeof(RequestDetails))]
[JsonSerializable(typeof(RequestList))]
[JsonSerializable(typeof(SeedResult))]
[JsonSerializable(typeof(StatusBody))]
[JsonSerializable(typeof(WebhookList))]
internal sealed partial class ControlJson : JsonSerializerContext
{
    /// <summary>Writes characters such as <c>&lt;</c> as they are: nothing embeds this JSON in HTML.</summary>
    public static ControlJson Relaxed { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
    });
}
