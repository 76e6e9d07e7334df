using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Gameball.Generator.Corpus.Descriptions;
using Gameball.Generator.Nodes;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Bundle;

/// <summary>The runtime's events of webhooks are those that <c>specs/webhooks.yaml</c> describes, member by member.</summary>
public sealed class WebhookTests
{
    private const string SecretKey = "gb_test_secret";

    private static readonly IReadOnlyList<WebhookDescription> s_webhooks =
        ApiDescription.OfFolder(Path.Combine(Repository.Root, "specs")).Webhooks;

    public static TheoryData<string> Topics => [.. s_webhooks.Select(webhook => webhook.Topic)];

    [Fact]
    public void TheRuntimeHasATypeForEachTopicAndNoOther() => typeof(GameballWebhookEvent).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(GameballWebhookEvent)))
        .Select(type => (type.GetField(nameof(GameballProfileEvent.TopicName))!.GetRawConstantValue(), type.Name))
        .ShouldBe(s_webhooks.Select(webhook => ((object?)webhook.Topic, webhook.Type)), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Topics))]
    public void AnEventHasTheMembersOfTheDocumentWithTheirTypes(string topic)
    {
        var webhook = Find(topic);

        Members(TypeOf(webhook), "").Order(StringComparer.Ordinal)
            .ShouldBe(webhook.Members.Select(member => $"{member.Type} {member.Name}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void TheExampleOfTheDocumentIsReadCompletely(string topic)
    {
        var webhook = Find(topic);

        var read = Read(Body(webhook));

        read.ShouldNotBeNull().GetType().Name.ShouldBe(webhook.Type);
        foreach (var member in webhook.Members.Where(member => !member.Type.StartsWith(nameof(IReadOnlyList<int>), StringComparison.Ordinal)))
        {
            Values(read, member.Name.Split('.')).ShouldBe(Stated(Body(webhook), member.WireName.Split('.')), member.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void ABodyWithoutARequiredMemberIsNotAnEventOfTheType(string topic)
    {
        var webhook = Find(topic);
        foreach (var member in webhook.Members.Where(member => !member.WireName.Contains('.')))
        {
            var body = Body(webhook);
            body.AsObject().Remove(member.WireName).ShouldBeTrue();

            var read = Read(body);

            (read?.GetType().Name == webhook.Type).ShouldBe(!member.IsRequired, member.WireName);
        }
    }

    private static WebhookDescription Find(string topic) => s_webhooks.Single(webhook => webhook.Topic == topic);

    private static Type TypeOf(WebhookDescription webhook) => typeof(GameballWebhookEvent).Assembly.GetType("Gameball." + webhook.Type)!;

    private static GameballWebhookEvent? Read(JsonNode body)
    {
        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        GameballWebhookReceiver receiver = new(new GameballWebhookOptions { SecretKeys = { SecretKey }, MaxAge = TimeSpan.FromDays(100_000) });
        return receiver.Read(bytes, GameballWebhookReceiver.Sign(bytes, SecretKey)).Event;
    }

    // The public members with their types; of a list, those of its items too.
    private static IEnumerable<string> Members(Type type, string owner)
    {
        NullabilityInfoContext nullability = new();
        foreach (var property in type.GetProperties().Where(property => property.Name != nameof(GameballWebhookEvent.Json)))
        {
            var isList = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
            var item = isList ? property.PropertyType.GetGenericArguments()[0] : null;
            yield return $"{(item is null ? Plain(property, nullability) : $"IReadOnlyList<{item.Name}>")} {owner}{property.Name}";
            foreach (var member in item is null ? [] : Members(item, $"{owner}{property.Name}[]."))
            {
                yield return member;
            }
        }
    }

    private static string Plain(PropertyInfo property, NullabilityInfoContext nullability)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var name = type == typeof(string) ? "string" : type == typeof(decimal) ? "decimal" : type.Name;
        return name + (nullability.Create(property).ReadState == NullabilityState.Nullable ? "?" : "");
    }

    private static IEnumerable<string> Values(object? owner, string[] path) => path switch
    {
        [] => [owner switch
        {
            DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            _ => Convert.ToString(owner, CultureInfo.InvariantCulture) ?? "nothing",
        }],
        [var name, .. var rest] => name.EndsWith("[]", StringComparison.Ordinal)
            ? ((IEnumerable)Value(owner!, name[..^2])!).Cast<object>().SelectMany(item => Values(item, rest))
            : Values(Value(owner!, name), rest),
    };

    private static object? Value(object owner, string name) => owner.GetType().GetProperty(name)!.GetValue(owner);

    private static IEnumerable<string> Stated(JsonNode? owner, string[] path) => path switch
    {
        [] => [owner!.ToString()],
        [var name, .. var rest] => name.EndsWith("[]", StringComparison.Ordinal)
            ? owner![name[..^2]]!.AsArray().SelectMany(item => Stated(item, rest))
            : Stated(owner![name], rest),
    };

    private static JsonNode Body(WebhookDescription webhook) => ToJson(webhook.Example!)!;

    private static JsonNode? ToJson(Node node) => node.Kind switch
    {
        NodeKind.Mapping => new JsonObject(node.Members.Select(member => KeyValuePair.Create(member.Name, ToJson(member.Value)))),
        NodeKind.Sequence => new JsonArray([.. node.Items.Select(ToJson)]),
        NodeKind.Text => JsonValue.Create(node.Text),
        _ => JsonNode.Parse(node.Text),
    };
}
