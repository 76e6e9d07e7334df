using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball.Conformance.Suites;

/// <summary>Tests the runtime's parameters with the cases of uritemplate-test that OpenAPI has a style for.</summary>
internal static class UriTemplateSuite
{
    private const string Server = "http://localhost";

    public static IEnumerable<SuiteCase> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return [.. json.RootElement.Clone().EnumerateObject().SelectMany(
            section => Cases(section.Name, section.Value.GetProperty("variables"), section.Value.GetProperty("testcases")))];
    }

    private static IEnumerable<SuiteCase> Cases(string section, JsonElement values, JsonElement cases)
    {
        foreach (var test in cases.EnumerateArray())
        {
            var template = test[0].GetString()!;
            if (UriTemplate.Read(template) is { } styled && HasAllOfPath(styled, values))
            {
                yield return new($"{section} {template}", () => Fault(styled, values, Expected(test[1])));
            }
        }
    }

    private static bool HasAllOfPath(UriTemplate template, JsonElement values)
    {
        try
        {
            return template.Request(values) is not null;
        }
        catch (ArgumentException)
        {
            return true; // The case reports a rejected value.
        }
    }

    // If members may come in any order, the suite has one result for each order.
    private static string[] Expected(JsonElement expected) => expected.ValueKind == JsonValueKind.Array
        ? [.. expected.EnumerateArray().Select(text => text.GetString()!)]
        : [expected.GetString()!];

    private static string? Fault(UriTemplate template, JsonElement values, string[] expected)
    {
        using Seen handler = new();
        using HttpClient http = new(handler);
        using GameballConnection connection = new(new GameballOptions { BaseAddress = new(Server) }, null, http);
        connection.SendAsync(template.Request(values)!, CancellationToken.None).GetAwaiter().GetResult();
        var sent = handler.Address[Server.Length..];

        // A query that continues with '&' begins with '?' if it is first.
        return Array.Exists(expected, text => sent == template.Before + (text.StartsWith('&') ? "?" + text[1..] : text))
            ? null
            : $"sent {sent}, expected {string.Join(" or ", expected)}";
    }

    private sealed class Seen : HttpMessageHandler
    {
        public string Address { get; private set; } = "";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri!.AbsoluteUri;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent) { RequestMessage = request });
        }
    }
}
