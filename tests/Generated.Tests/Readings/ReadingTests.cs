using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Generator.Binding;
using Gameball.Generator.Overlays;
using Gameball.Generator.Reading;
using Gameball.Generator.Settings;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Readings;

/// <summary>
/// Three independent readers agree on every bundled document: same operations, parameters, properties, types and
/// <c>required</c>. A difference is a bug of ours, and the failed test shows the line.
/// </summary>
public sealed class ReadingTests
{
    private static readonly Surface s_model = ReadModel();

    [Fact]
    public void MicrosoftOpenApiReadsTheSameSurface()
    {
        var surface = new Surface();
        foreach (var path in BundledDocuments.OpenApi)
        {
            MicrosoftReading.Read(SelfContained.ReadAsJson(path), surface);
        }

        surface.DifferencesFrom(s_model).ShouldBeEmpty();
    }

    [Fact]
    public async Task NSwagReadsTheSameSurface()
    {
        var surface = new Surface();
        foreach (var path in BundledDocuments.OpenApi)
        {
            await NSwagReading.ReadAsync(SelfContained.ReadAsJson(path), surface);
        }

        surface.DifferencesFrom(s_model).ShouldBeEmpty();
    }

    [Fact]
    public void TheSurfaceIsNotEmpty()
    {
        s_model.Lines.ShouldContain("POST /api/v4.0/integrations/orders body.customerId: string required");
        s_model.Lines.Count(line => line.Contains(" body: object required"))
            .ShouldBe(BundledDocuments.OpenApi.Sum(path => File.ReadLines(path).TakeWhile(line => line != "webhooks:").Count(line => line.Trim() == "requestBody:")));
        s_model.Lines.Count.ShouldBeGreaterThan(120);
    }

    private static Surface ReadModel()
    {
        IReadOnlyList<SourceDocument> documents =
            [.. BundledDocuments.All.Select(path => DocumentReader.Read(path, isBundled: true, File.ReadAllText(path)))];
        var overlaid = OverlayApplier.Apply(documents);
        var (model, problems) = ClientBinder.Bind(
            overlaid.Documents,
            new BindingSettings("Gameball", "GameballClient", IsPublic: true, default, default, JsonDirections.Both));
        documents.SelectMany(document => document.Problems).Concat(overlaid.Problems).Concat(problems).ShouldBeEmpty();
        var surface = new Surface();
        new ModelReading(model!).Read(surface);
        return surface;
    }
}
