namespace Gameball.Conformance.Suites;

/// <summary>The table of suites.</summary>
internal static class SuiteTable
{
    public static Suite[] All { get; } =
    [
        new("yaml-valid", "yaml-test-suite.json", YamlSuite.Valid),
        new("yaml-other", "yaml-test-suite.json", YamlSuite.Other),
        new("yaml-invalid", "yaml-test-suite.json", YamlSuite.Invalid),
        new("json-generator", "json-parsing.json", path => JsonSuite.Read(path, JsonSuite.ByGenerator)),
        new("json-runtime", "json-parsing.json", path => JsonSuite.Read(path, JsonSuite.ByRuntime)),
        new("jsonpath", "jsonpath-cts.json", JsonPathSuite.Read),
        new("uritemplate-spec", "uritemplate-spec-examples-by-section.json", UriTemplateSuite.Read),
        new("uritemplate-extended", "uritemplate-extended-tests.json", UriTemplateSuite.Read),
        new("overlay", "overlay", OverlaySuite.Read),
    ];
}
