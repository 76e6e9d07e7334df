using System.Linq;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;

namespace Gameball.Generator.Tests.Swagger;

/// <summary>Compares a Swagger document with the OpenAPI 3 document that says the same: the emitted code must be equal.</summary>
internal static class Twins
{
    private const string Info = "info: { title: t, version: '1' }\n";

    // Most tests have partial operations, without an operationId and the like.
    private static readonly string[] s_suggestions = ["GB2066", "GB2067", "GB2068"];

    public static void ShouldBeEqual(string swagger, string openApi) =>
        ShouldBeEqual([("api.yaml", Swagger(swagger))], [("api.yaml", OpenApi(openApi))]);

    /// <param name="problems">The ids of problems that both documents have.</param>
    public static void ShouldBeEqual((string Path, string Text)[] swagger, (string Path, string Text)[] openApi, params string[] problems)
    {
        var twin = Run(openApi);
        twin.Compile();
        var run = Run(swagger);
        Reported(run).ShouldBe(Reported(twin));
        Ids(run).ShouldBe(problems);
        run.Compile();
        run.Files.Keys.ShouldBe(twin.Files.Keys, ignoreOrder: true);
        foreach (var (name, text) in run.Files)
        {
            text.ShouldBe(twin.Files[name], name);
        }
    }

    public static string Swagger(string body) => "swagger: '2.0'\n" + Info + body;

    public static string OpenApi(string body) => "openapi: 3.0.3\n" + Info + body;

    public static GeneratorRun Run(params (string Path, string Text)[] documents) =>
        GeneratorRun.OfAny(documents.Aggregate(new TestProject(), (project, document) => project.With(document.Path, document.Text)));

    /// <summary>The ids of all problems but suggestions.</summary>
    public static string[] Ids(GeneratorRun run) =>
        [.. run.Diagnostics.Select(problem => problem.Id).Where(id => !s_suggestions.Contains(id))];

    private static string[] Reported(GeneratorRun run) =>
        [.. run.Diagnostics.Where(problem => !s_suggestions.Contains(problem.Id)).Select(problem => $"{problem.Id} {problem.GetMessage()}")];
}
