using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Gameball.Local;
using Microsoft.Playwright;
using Shouldly;

namespace Gameball.Browser.Tests.Support;

/// <summary>A local Gameball and its page in a browser. Disposing it fails when the page reported an error.</summary>
public sealed class Site : IAsyncDisposable
{
    private const string Root = "api/v4.0/integrations/";

    private readonly IBrowserContext _context;
    private readonly HttpClient _http;
    private readonly List<string> _errors = [];

    private Site(LocalGameball server, IBrowserContext context, IPage page)
    {
        Server = server;
        _context = context;
        Page = page;
        _http = new HttpClient { BaseAddress = server.Address };
        _http.DefaultRequestHeaders.Add("apikey", server.ApiKey);
        _http.DefaultRequestHeaders.Add("secretkey", server.SecretKey);
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            // A rejection of the control API is not an error of the page; the browser reports its status in the console.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _errors.Add(message.Text);
            }
        };
        page.Dialog += (_, dialog) => _errors.Add($"A dialog: {dialog.Message}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.Address.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _errors.Add($"A request to another place: {request.Url}");
            }
        };
    }

    public LocalGameball Server { get; }

    public IPage Page { get; }

    public static async Task<Site> OpenAsync(
        Chromium chromium,
        string area = "requests",
        int width = 1280,
        int height = 800,
        ColorScheme scheme = ColorScheme.Light,
        Action<LocalGameball>? before = null)
    {
        var server = await LocalGameball.StartAsync(new LocalGameballOptions());
        before?.Invoke(server);
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
        });
        var site = new Site(server, context, await context.NewPageAsync());
        await site.Page.GotoAsync($"{server.Address}#{area}");
        await Assertions.Expect(site.Page.GetByText("Live", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        return site;
    }

    public ILocator Tab(string name) => Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = name });

    /// <summary>The field with this label in the area that is shown.</summary>
    public ILocator Field(string label) =>
        Page.Locator("[role=tabpanel]:not([hidden])").GetByLabel(label, new LocatorGetByLabelOptions { Exact = true });

    public ILocator Details(string name) => Page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>Sends a request to the server as a program does.</summary>
    public async Task<JsonElement> PostAsync(string path, string json)
    {
        using var response = await _http.PostAsync(Root + path, new StringContent(json, Encoding.UTF8, "application/json"));
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task<JsonElement> OrderAsync(string id, string customer = "c-1") => PostAsync("orders", Order(id, customer));

    public async Task<long> JobAsync(int rows)
    {
        List<string> orders = [];
        for (var i = 0; i < rows; i++)
        {
            orders.Add(i % 10 == 9 ? "{}" : Order($"b-{i}", $"c-{i % 5}"));
        }

        return (await PostAsync("batch/orders", $$"""{"body":[{{string.Join(',', orders)}}]}""")).GetProperty("jobId").GetInt64();
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await Server.DisposeAsync();
        _http.Dispose();
        _errors.ShouldBeEmpty();
    }

    private static string Order(string id, string customer) =>
        JsonSerializer.Serialize(new { customerId = customer, orderId = id, orderDate = "2024-01-01T10:00:00Z", totalPaid = 100, totalPrice = 100 });
}
