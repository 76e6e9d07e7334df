using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Shouldly;

namespace Gameball.Browser.Tests.Support;

/// <summary>The documentation site as <c>dotnet build docs/Site</c> wrote it, in a browser. Disposing it fails when a page reported an error.</summary>
public sealed class DocsSite : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    private DocsSite(WebApplication server, IBrowserContext context, IPage page)
    {
        _server = server;
        _context = context;
        Page = page;
        page.PageError += (_, error) => _errors.Add(error);
        page.RequestFailed += (_, request) => _errors.Add($"A failed request: {request.Url} {request.Failure}");
        page.Response += (_, response) => Note(response.Ok || response.Status == 304, $"{response.Status} for {response.Url}");
        context.Request += (_, request) => Note(IsOwn(request.Url), $"A request to another place: {request.Url}");
    }

    public static string Root { get; } = typeof(DocsSite).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(entry => entry.Key == "RepositoryRoot").Value!;

    public IPage Page { get; }

    private string Address => _server.Urls.Single();

    public static async Task<DocsSite> OpenAsync(Chromium chromium, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var folder = Path.Combine(Root, "artifacts", "site");
        File.Exists(Path.Combine(folder, "index.html")).ShouldBeTrue("Write the site first: dotnet build docs/Site");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.UseFileServer(new FileServerOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            StaticFileOptions = { ContentTypeProvider = Types() },
        });
        await server.StartAsync();
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
        });
        return new DocsSite(server, context, await context.NewPageAsync());
    }

    public Task GoToAsync(string page) =>
        Page.GotoAsync($"{Address}/{page}", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _server.DisposeAsync();
        _errors.ShouldBeEmpty();
    }

    private static FileExtensionContentTypeProvider Types()
    {
        FileExtensionContentTypeProvider types = new();
        types.Mappings[".yml"] = "text/yaml";
        return types;
    }

    private bool IsOwn(string url) => url.StartsWith(Address, StringComparison.Ordinal)
        || url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal);

    private void Note(bool isFine, string error)
    {
        if (!isFine)
        {
            _errors.Add(error);
        }
    }
}
