using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Gameball.Generator.Reading;

namespace Gameball.Conformance.Mock;

/// <summary>Runs the clients of documents against an independent mock server, and prints its complaints.</summary>
internal static class MockCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (MockOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine("Name documents, or folders of them.");
            return 2;
        }

        var program = PrismPackage.Install(options.Repository);
        var folder = Path.Combine(options.Repository, "artifacts", "conformance");
        Directory.CreateDirectory(folder);
        MockReport report = new(folder);
        foreach (var document in options.Documents)
        {
            var name = Path.GetFileNameWithoutExtension(document);
            try
            {
                await RunAsync(document, name, options, program, folder, report);
            }
            catch (HarnessException e)
            {
                report.AddUnusable(name, e.Message);
            }
        }

        return report.Finish();
    }

    private static async Task RunAsync(
        string path, string name, MockOptions options, string program, string folder, MockReport report)
    {
        var document = SimplifiedDocument.Read(path);
        var simplified = Path.Combine(folder, name + ".json");
        var text = document.Root.ToJsonString();
        await File.WriteAllTextAsync(simplified, text);
        var client =
            GeneratedClient.Create([(simplified, text), .. options.Overlays.Select(overlay => (overlay, File.ReadAllText(overlay)))], out var failure)
            ?? throw new HarnessException("The emitted code does not compile: " + failure);
        using RecordingHandler recorder = new();
        using HttpClient http = new(recorder);
        using PrismServer server = new(program, simplified);
        var target = Connect(client, document, server, http);
        if (!server.WaitUntilReady())
        {
            throw new HarnessException("The mock server did not start: " + server.LastOutput);
        }

        DocumentRun run = new(name, document.Operations, client, server, recorder);
        await run.RunAsync(target, options.TimePerDocument);
        report.Add(name, document.Operations.Count, run);
    }

    private static object Connect(GeneratedClient client, SimplifiedDocument document, PrismServer server, HttpClient http)
    {
        GameballOptions options = new()
        {
            ApiKey = "an-api-key-for-the-mock",
            SecretKey = "a-secret-key-for-the-mock",
            BaseAddress = new Uri($"http://127.0.0.1:{server.Port.ToString(CultureInfo.InvariantCulture)}/"),
            Timeout = TimeSpan.FromSeconds(10),
            TokenProvider = (_, _) => Task.FromResult("a-token-for-the-mock"),
        };
        options.Retry.MaxAttempts = 1;
        options.Retry.BreakDuration = TimeSpan.Zero;
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        foreach (var (scheme, type) in document.SecuritySchemes.Where(scheme => scheme.Value == "apiKey" || scheme.Value.StartsWith("http:", StringComparison.Ordinal)))
        {
            options.Credentials[scheme] = type == "http:basic" ? "user-name:a-password" : "a-credential-for-the-mock";
        }

        return client.Connect(options, http) ?? throw new HarnessException("The document has no operations.");
    }
}
