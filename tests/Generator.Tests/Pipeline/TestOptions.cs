using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>Build properties and item metadata as MSBuild passes them to the compiler.</summary>
internal sealed class TestOptions(TestProject project) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(project.Properties.Select(property => KeyValuePair.Create("build_property." + property.Key, property.Value)));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        var document = (TestDocument)textFile;
        return new Values(
        [
            new("build_metadata.AdditionalFiles.GameballSpec", document.IsSpec ? "true" : ""),
            new("build_metadata.AdditionalFiles.GameballBundled", document.IsBundled ? "True" : ""),
            .. document.Options.Select(option => KeyValuePair.Create(option.Key, option.Value)),
        ]);
    }

    private sealed class Values(IEnumerable<KeyValuePair<string, string>> values) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values = values.ToImmutableDictionary(KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
