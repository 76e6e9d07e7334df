using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;

namespace Gameball.Runtime.Tests.Paging;

/// <summary>
/// A server with one list. A page is a list of words: those with an equals sign describe the page (<c>total=3</c>), the others are its
/// items.
/// </summary>
internal sealed class ListServer : HttpMessageHandler
{
    public const string Origin = "https://api.example.com";

    /// <summary>The name of a scheme whose key is in the query.</summary>
    public const string QueryScheme = "inQuery";

    private static readonly GeneratedJson<IReadOnlyList<string>> s_json = JsonTypes.List(JsonTypes.String);

    private readonly Func<string, string?> _page;

    /// <summary>Creates a server.</summary>
    /// <param name="page">Returns the words of a page by its path and query; null for 404.</param>
    public ListServer(Func<string, string?> page) => _page = page;

    /// <summary>Creates a server of scripted pages.</summary>
    /// <param name="pages">Addresses and pages: <c>?at=0: total=3 a b | ?at=2: c</c>.</param>
    public static ListServer Create(string pages)
    {
        var all = pages.Split(" | ").Select(page => page.Split(": ")).ToDictionary(page => page[0], page => page[1]);
        return new(address => all.GetValueOrDefault(address.Replace("/v1/things?", "?")));
    }

    public OperationInfo Operation { get; init; } = new("listThings", "GET", "/v1/things") { RetrySafety = RetrySafety.Safe };

    /// <summary>The page values that are headers too.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    public GameballCallOptions? Options { get; init; }

    public Action<ApiRequest> AddParameters { get; init; } = _ => { };

    public List<HttpRequestMessage> Requests { get; } = [];

    public IEnumerable<string> Queries => Requests.Select(request => request.RequestUri!.Query);

    public List<string> Items { get; } = [];

    public static PageInfo<IReadOnlyList<string>, string> Offset(string? size = null) => new(s_json, ItemsOf)
    {
        Kind = PageKind.Offset,
        Total = Word("total"),
        More = Word("more"),
        Size = size,
    };

    public static PageInfo<IReadOnlyList<string>, string> Number(long first) => new(s_json, ItemsOf)
    {
        Kind = PageKind.Number,
        First = first,
        Total = Word("total"),
        Pages = Word("pages"),
        More = Word("more"),
    };

    /// <param name="header">The header with the link; null for the page's word <c>next</c>.</param>
    public static PageInfo<IReadOnlyList<string>, string> Link(string? header = null) => new(s_json, ItemsOf)
    {
        Kind = PageKind.Link,
        Next = header is null ? Word("next") : new(header),
        More = Word("more"),
    };

    public static PageInfo<IReadOnlyList<string>, string> HeadersOnly(PageKind kind, string next, string total) => new(s_json, ItemsOf)
    {
        Kind = kind,
        Next = new(next),
        Total = new(total),
    };

    /// <summary>Returns the list, of which nothing is requested yet.</summary>
    public IAsyncEnumerable<string> All(PageInfo<IReadOnlyList<string>, string> info, string? start = null, CancellationToken stop = default)
    {
        var options = Calls.Options(new Uri(Origin));
        options.Credentials[QueryScheme] = Calls.ApiKey;
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        GameballConnection connection = new(options, null, new HttpClient(this));
        return Pages.AllAsync(connection, info, start, Ask, stop);
    }

    /// <summary>Reads the list to its end and keeps the items as they come.</summary>
    public async Task ReadAsync(PageInfo<IReadOnlyList<string>, string> info, string? start = null)
    {
        await foreach (var item in All(info, start))
        {
            Items.Add(item);
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        Requests.Add(request);
        if (_page(request.RequestUri!.PathAndQuery) is not { } page)
        {
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
        }

        var words = page.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word}\"");
        HttpResponseMessage response = new(HttpStatusCode.OK)
        {
            Content = new StringContent($"[{string.Join(",", words)}]", null, "application/json"),
        };
        foreach (var header in Headers.Where(header => header.Key == request.RequestUri.PathAndQuery))
        {
            var (name, value) = (header.Value.Split(": ")[0], header.Value.Split(": ")[1]);
            response.Headers.Add(name, value);
        }

        return Task.FromResult(response);
    }

    private static PageValue<IReadOnlyList<string>> Word(string name) => new(page =>
        page.FirstOrDefault(word => word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..]);

    private static IReadOnlyList<string> ItemsOf(IReadOnlyList<string> page) => [.. page.Where(word => !word.Contains('='))];

    private ApiRequest Ask(string? start)
    {
        ApiRequest request = new(Operation, Options);
        request.AddQuery("at", start);
        AddParameters(request);
        return request;
    }
}
