using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Generated.Tests.Paging;

/// <summary>The API of the document <c>paged.yaml</c>. Each list has the items a, b and c on two pages.</summary>
internal sealed class PagedServer : HttpMessageHandler
{
    public const string Token = "token_of_the_shop";

    /// <summary>The header <c>Link</c> of the first page.</summary>
    public const string LinkHeader = "<https://paged.example/v1/headers?token=2>; rel=\"next\", </v1/headers>; rel=\"first\"";

    // The value of the request that asks for the second page.
    private static readonly string[] s_second = ["offset=2", "page=2", "after=c2", "token=2"];

    public List<HttpRequestMessage> Requests { get; } = [];

    public IEnumerable<string> Addresses => Requests.Select(request => request.RequestUri!.PathAndQuery);

    /// <summary>The link of the first page's body.</summary>
    public string Link { get; set; } = "/v1/links?token=2";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        var list = request.RequestUri!.AbsolutePath.Replace("/v1/", "");
        var query = request.RequestUri.Query.TrimStart('?').Split('&');
        var isFirst = !query.Intersect(list == "flags" ? ["page=1"] : s_second).Any();
        var items = query.Contains("offset=3") ? "[]" : isFirst ? "[\"a\",\"b\"]" : "[\"c\"]";
        var body = list switch
        {
            "offsets" => $$"""{ "data": { "items": {{items}} }, "meta": { "total": 3 } }""",
            "numbers" => $$"""{ "results": {{items}}, "page_count": 2 }""",
            "flags" => $$"""{ "results": {{items}}, "has_more": {{(isFirst ? "true" : "false")}} }""",
            "cursors" => $$"""{ "data": { "items": {{items}} }, "paging": { "cursors": { "after": {{(isFirst ? "\"c2\"" : "null")}} } } }""",
            "links" when isFirst => $$"""{ "data": { "items": {{items}} }, "@odata.nextLink": "{{Link}}" }""",
            "links" => $$"""{ "data": { "items": {{items}} } }""",
            _ => items,
        };
        HttpResponseMessage response = new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (list == "headers" && isFirst)
        {
            response.Headers.Add("Link", LinkHeader);
        }

        if (list == "counts")
        {
            response.Headers.Add("X-Total-Count", "3");
        }

        return Task.FromResult(response);
    }
}
