using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Gameball;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Guides.Tests;

/// <summary>The code of docs/guides/own-document.md and docs/guides/overlay.md; their documents are beside this file.</summary>
public sealed class OwnDocumentGuide
{
    [Fact]
    public async Task TheClientOfBothDocumentsCallsBothServers()
    {
        await using var local = await LocalGameball.StartAsync();
        PartnerServer partner = new();
        using HttpClient http = new(partner);
        using var gameball = Connect(local.ApiKey, local.SecretKey, "partner-token-of-a-test", http);

        var first = await FirstStoresAsync(gameball, default);
        var cities = await CitiesAsync(gameball, default);

        first.Stores.Count.ShouldBe(1);
        cities.ShouldBe(["Cairo", "Giza"]);
        partner.Requests.ShouldBe(
        [
            "https://api.partner.example/stores?limit=1 Bearer partner-token-of-a-test",
            "https://api.partner.example/stores?limit=50 Bearer partner-token-of-a-test",
            "https://api.partner.example/stores?after=s-1&limit=50 Bearer partner-token-of-a-test",
        ]);
    }

    private static GameballClient Connect(string apiKey, string secretKey, string partnerToken, HttpClient http) => new(
        new GameballOptions
        {
            ApiKey = apiKey,
            SecretKey = secretKey,
            Credentials = { ["partnerToken"] = partnerToken },
        },
        http);

    private static Task<StoreList> FirstStoresAsync(IGameballClient gameball, CancellationToken stop) =>
        gameball.Stores.ListAsync(limit: 1, cancellationToken: stop);

    private static async Task<IReadOnlyList<string>> CitiesAsync(IGameballClient gameball, CancellationToken stop)
    {
        List<string> cities = [];
        await foreach (var store in gameball.Stores.ListAllAsync(pageSize: 50, cancellationToken: stop))
        {
            cities.Add(store.City);
        }

        return cities;
    }

    private sealed class PartnerServer : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add($"{request.RequestUri} {request.Headers.Authorization}");
            var json = request.RequestUri!.Query.Contains("after=s-1", StringComparison.Ordinal)
                ? """{"stores":[{"id":"s-2","city":"Giza"}],"hasMore":false}"""
                : """{"stores":[{"id":"s-1","city":"Cairo"}],"hasMore":true}""";
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(json, Encoding.UTF8, "application/json") });
        }
    }
}
