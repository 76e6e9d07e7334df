using System.Threading.Tasks;
using Gameball.Analyzers.Tests.Support;
using Xunit;
using Verify = Gameball.Analyzers.Tests.Support.Verify<
    Gameball.Analyzers.Keys.KeyAnalyzer,
    Gameball.CodeFixes.EnvironmentKeyFix>;

namespace Gameball.Analyzers.Tests.Keys;

/// <summary>GBA2001, GBA2002 and GBA2003: keys in source code and on users' devices.</summary>
public sealed class KeyTests
{
    [Theory]
    [InlineData("options.ApiKey = {|GBA2001:\"gb_live_1\"|};", "options.ApiKey = Environment.GetEnvironmentVariable(\"GAMEBALL_API_KEY\");")]
    [InlineData("options.SecretKey = {|GBA2002:\"gb_test_1\"|};", "options.SecretKey = Environment.GetEnvironmentVariable(\"GAMEBALL_SECRET_KEY\");")]
    [InlineData("_ = new GameballOptions { ApiKey = {|GBA2001:\"abc\"|} };", "_ = new GameballOptions { ApiKey = Environment.GetEnvironmentVariable(\"GAMEBALL_API_KEY\") };")]
    [InlineData("const string key = \"gb_live_1\"; options.ApiKey = {|GBA2001:key|};", "const string key = \"gb_live_1\"; options.ApiKey = Environment.GetEnvironmentVariable(\"GAMEBALL_API_KEY\");")]
    [InlineData("_ = new GameballKeys({|GBA2001:\"gb_live_1\"|}, token.ToString());", "_ = new GameballKeys(Environment.GetEnvironmentVariable(\"GAMEBALL_API_KEY\"), token.ToString());")]
    public async Task AKeyIsReadFromTheEnvironment(string statements, string fixedStatements) => await Verify.FixesAsync(statements, fixedStatements);

    [Theory]
    [InlineData("var key = \"gb_live_1\"; options.ApiKey = {|GBA2001:key|};", "var key = \"gb_live_1\"; options.ApiKey = Environment.GetEnvironmentVariable(\"GAMEBALL_API_KEY\");")]
    [InlineData("var key = token.ToString(); options.ApiKey = key ?? {|GBA2001:\"gb_live_1\"|};", "var key = token.ToString(); options.ApiKey = key ?? Environment.GetEnvironmentVariable(\"GAMEBALL_API_KEY\");")]
    [InlineData("options.ApiKey = orders.Count > 0 ? {|GBA2001:\"gb_live_1\"|} : null;", "options.ApiKey = orders.Count > 0 ? Environment.GetEnvironmentVariable(\"GAMEBALL_API_KEY\") : null;")]
    [InlineData("options.Credentials[\"partner\"] = {|GBA2001:\"abc\"|};", "options.Credentials[\"partner\"] = Environment.GetEnvironmentVariable(\"GAMEBALL_SECRET_KEY\");")]
    [InlineData("_ = new GameballWebhookOptions { SecretKeys = { {|GBA2001:\"gb_live_1\"|} } };", "_ = new GameballWebhookOptions { SecretKeys = { Environment.GetEnvironmentVariable(\"GAMEBALL_SECRET_KEY\") } };")]
    public async Task AKeyBehindAVariableOrAnAlternativeIsReported(string statements, string fixedStatements) => await Verify.FixesAsync(statements, fixedStatements);

    [Theory]
    [InlineData("options.ApiKey = Environment.GetEnvironmentVariable(\"GAMEBALL_API_KEY\");")]
    [InlineData("options.ApiKey = \"\"; options.SecretKey = null;")]
    [InlineData("options.ApiKey = \"<your key>\";")]
    [InlineData("options.ApiKey = \"gb_test_local_api\";")]
    [InlineData("options.ApiKey = \"gb_test_\" + Guid.NewGuid().ToString(\"N\");")]
    [InlineData("var key = \"gb_live_1\"; Console.WriteLine(key.Length);")]
    [InlineData("_ = new Other { ApiKey = \"gb_live_1\" };")]
    public async Task OtherValuesAreNotReported(string statements) => await Verify.RunAsync(
        Snippet.InMethod(statements) + "internal sealed class Other { public string? ApiKey { get; set; } }");

    [Theory]
    [InlineData("options.ApiKey = \"gb_test_1\"; options.SecretKey = \"secret\";")]
    [InlineData("options.ApiKey = {|GBA2001:\"gb_live_1\"|};")]
    public async Task AProjectOfTestsHasOnlyItsLiveKeysReported(string statements) =>
        await Verify.RunAsync(Snippet.InMethod(statements), null, ("IsTestProject", "true"));

    [Theory]
    [InlineData("UseMaui", "true")]
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly", "true")]
    [InlineData("TargetPlatformIdentifier", "android")]
    [InlineData("TargetPlatformIdentifier", "ios")]
    public async Task ASecretKeyOnAUsersDeviceIsReported(string property, string value) => await Verify.RunAsync(
        Snippet.InMethod("""
            options.ApiKey = token.ToString();
            options.SecretKey = {|GBA2003:token.ToString()|};
            options.SecretKey = null;
            _ = new GameballKeys("", {|GBA2003:token.ToString()|});
            _ = new GameballKeys(token.ToString());
            """),
        null,
        (property, value));

    [Theory]
    [InlineData("UseMaui", "false")]
    [InlineData("TargetPlatformIdentifier", "windows")]
    [InlineData("TargetPlatformIdentifier", "")]
    public async Task ASecretKeyOnAServerIsNotReported(string property, string value) => await Verify.RunAsync(
        Snippet.InMethod("options.SecretKey = token.ToString(); _ = new GameballKeys(null, token.ToString());"), null, (property, value));
}
