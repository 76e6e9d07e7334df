using System;
using System.IO;
using System.Linq;
using Gameball.Generator.Corpus.Compare;
using Gameball.Generator.Corpus.Descriptions;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Compare;

/// <summary>The overlays of our folder apply to our documents and to the published one.</summary>
public sealed class OverlayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("compare").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AnOverlayAppliesToBothSides()
    {
        var specs = Directory.CreateDirectory(Path.Combine(_folder, "specs")).FullName;
        File.WriteAllText(Path.Combine(specs, "things.yaml"), ThingDocuments.Whole);
        File.WriteAllText(Path.Combine(specs, "things.overlay.yaml"), """
            overlay: 1.0.0
            info: { title: Things, version: '1' }
            actions:
              - { target: "$.paths['/jobs'].get", update: { operationId: readJobs } }
              - { target: "$.paths['/plants']", remove: true, x-gameball-optional: true }
            """);
        var published = Path.Combine(_folder, "published.yaml");
        File.WriteAllText(published, ThingDocuments.Whole.Replace("  /jobs:", "  /plants: { get: { responses: { '204': { description: done } } } }\n  /jobs:"));

        var (ours, theirs) = (ApiDescription.OfFolder(specs), ApiDescription.OfDocument(published, specs));

        Comparison.Compare(ours, theirs).ShouldBeEmpty();
        theirs.Client.Tags.SelectMany(tag => tag.Operations).ShouldContain(operation => operation.Method == "ReadJobsAsync");
    }

    [Fact]
    public void OurDocumentsDoNotDifferFromThemselves()
    {
        var ours = ApiDescription.OfFolder(Path.Combine(Repository.Root, "specs"));

        ours.Document.Children.ShouldNotBeEmpty();
        Comparison.Compare(ours, ApiDescription.OfFolder(Path.Combine(Repository.Root, "specs"))).ShouldBeEmpty();
    }

    [Fact]
    public void ADocumentThatCannotBeReadIsAnErrorWithItsProblems()
    {
        var published = Path.Combine(_folder, "published.yaml");
        File.WriteAllText(published, "openapi: [");

        Should.Throw<InvalidDataException>(() => ApiDescription.OfDocument(published, Path.Combine(Repository.Root, "specs")))
            .Message.ShouldContain("published.yaml");
    }
}
