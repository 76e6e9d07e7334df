using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Sweep;

/// <summary>
/// A client of two companies' documents, with every operation under every option and a canary for each secret. The secrets in requests
/// must match a table, and no other output may contain one.
/// </summary>
public sealed class SweepTests
{
    private const string Keys = "apikey CANARYAPI";
    private const string BothKeys = "apikey CANARYAPI, secretkey CANARYSECRET";
    private const string SecretOnly = "secretkey CANARYSECRET";

    /// <summary>The only secrets that each operation of the other company is sent with, by its path.</summary>
    private static readonly Dictionary<string, string> s_partner = new()
    {
        ["/open"] = "",
        ["/api/v4.0/keys"] = "apikey CANARYPARTNERKEY, secretkey CANARYPARTNERSECRET",
        ["/query"] = "address CANARYQUERY",
        ["/cookie"] = "cookie CANARYCOOKIE",
        ["/login"] = "authorization CANARYLOGIN",
        ["/parts"] = "authorization CANARYBASIC",
        ["/events"] = "authorization CANARYBEARER",
    };

    /// <summary>The secrets that requests to Gameball may contain; each operation states its own.</summary>
    private static readonly Dictionary<string, string[]> s_gameball = new()
    {
        ["plain"] = [Keys, BothKeys],
        ["rotating"] = [Keys, BothKeys],
        ["high security"] = [BothKeys, SecretOnly],
        ["version 4.1"] = [BothKeys, SecretOnly],
    };

    public static TheoryData<string, Behaviour> Ways
    {
        get
        {
            var ways = new TheoryData<string, Behaviour>();
            foreach (var way in s_gameball.Keys.SelectMany(option => Enum.GetValues<Behaviour>().Select(behaviour => (option, behaviour))))
            {
                ways.Add(way.option, way.behaviour);
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task EverySecretIsSentOnlyToItsServerAndAppearsNowhereElse(string option, Behaviour behaviour)
    {
        using var sink = new Sink();
        using var servers = new TwoServers(behaviour);
        using var http = new HttpClient(servers);
        var options = Options(option, sink);
        var client = new SweptClient(options, http);
        var folder = Directory.CreateTempSubdirectory("sweep");
        try
        {
            await client.CallAllAsync(folder.FullName);
            foreach (var journal in folder.EnumerateFiles())
            {
                sink.Add("journal", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(journal.FullName)));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        client.Shown.ForEach(shown => sink.Add("shown", shown));
        sink.Add("options", options);
        var requests = servers.Requests.Select(request => request.Split(": ", 2))
            .Select(parts => (Head: parts[0].Split(' '), Secrets: parts[1])).ToList();
        this.ShouldSatisfyAllConditions(
            () => Canaries.In(sink.Text).ShouldBeEmpty(Excerpt(sink.Text)),
            () => sink.Kinds.Keys.ShouldBe(["log", "span", "metric", "journal", "shown", "options"], ignoreOrder: true),
            () => requests.Where(request => request.Head[0] == TwoServers.Gameball).Select(request => request.Secrets).Distinct()
                .ShouldBeSubsetOf(s_gameball[option]),
            () => requests.Where(request => request.Head[0] == PartnerDocument.Host)
                .Select(request => (request.Head[2], request.Secrets)).Distinct()
                .ShouldBe(s_partner.Select(row => (row.Key, row.Value)), ignoreOrder: true),
            () => requests.Select(request => request.Head[0]).Distinct()
                .ShouldBe([TwoServers.Gameball, PartnerDocument.Host], ignoreOrder: true),
            () => client.Operations.ShouldBeGreaterThan(20),
            () => requests.Select(request => string.Join(' ', request.Head)).Distinct().Count().ShouldBeGreaterThan(15));
    }

    private static GameballOptions Options(string option, Sink sink)
    {
        var options = new GameballOptions
        {
            ApiKey = Canaries.Api,
            SecretKey = Canaries.Secret,
            HighSecurity = option == "high security",
            ApiVersion = option == "version 4.1" ? GameballApiVersion.V4_1 : GameballApiVersion.V4_0,
            TokenProvider = (_, _) => Task.FromResult(Canaries.GeneralToken),
            AllowMissingProperties = true,
            LoggerFactory = sink,
        };
        if (option == "rotating")
        {
            (options.ApiKey, options.SecretKey) = (null, null);
            options.KeyProvider = _ => new(new GameballKeys(Canaries.Api, Canaries.Secret));
        }

        options.TokenProviders["login"] = (_, _) => Task.FromResult(Canaries.PartnerLogin);
        foreach (var (scheme, secret) in new[]
        {
            ("partner.apiKey", Canaries.PartnerKey), ("partner.secretKey", Canaries.PartnerSecret), ("inQuery", Canaries.PartnerQuery),
            ("inCookie", Canaries.PartnerCookie), ("basic", Canaries.PartnerBasic), ("bearer", Canaries.PartnerBearer),
        })
        {
            options.Credentials[scheme] = secret;
        }

        options.Retry.MaxAttempts = 1;
        options.Retry.BreakDuration = TimeSpan.Zero;
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        return options;
    }

    private static string Excerpt(string text)
    {
        var at = text.IndexOf("CANARY", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : text.Substring(Math.Max(0, at - 500), Math.Min(900, text.Length - Math.Max(0, at - 500)));
    }
}
