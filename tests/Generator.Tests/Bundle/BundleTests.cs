using System.IO;
using Gameball.Generator.Corpus.Bundle;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Bundle;

/// <summary>The documents in one file, which the local Gameball checks requests by.</summary>
public sealed class BundleTests
{
    [Fact]
    public void TheBundleOfTheLocalGameballIsWhatTheDocumentsSay()
    {
        var file = Path.Combine(Repository.Root, "samples", "Gameball.Local", "Checks", "openapi.json");

        var text = DocumentBundle.Write(Path.Combine(Repository.Root, "specs"));

        (File.ReadAllText(file) == text).ShouldBeTrue($"The bundle is not what specs/ says. Write it anew: {DocumentBundle.Command}");
    }
}
