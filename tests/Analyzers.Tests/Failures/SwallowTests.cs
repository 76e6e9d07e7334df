using System.Threading.Tasks;
using Gameball.Analyzers.Tests.Support;
using Xunit;
using Verify = Gameball.Analyzers.Tests.Support.Verify<
    Gameball.Analyzers.Failures.SwallowAnalyzer,
    Gameball.CodeFixes.RethrowFix>;

namespace Gameball.Analyzers.Tests.Failures;

/// <summary>GBA3001: a failed call that is swallowed.</summary>
public sealed class SwallowTests
{
    [Theory]
    [InlineData("", "throw;")]
    [InlineData("Console.WriteLine(\"failed\");", "Console.WriteLine(\"failed\");\n    throw;")]
    public async Task AFailureIsRethrown(string handler, string fixedHandler) => await Verify.FixesAsync(
        $"try\n{{\n    await gameball.Customers.DeleteAsync(\"c\");\n}}\ncatch {{|GBA3001:(GameballException)|}}\n{{\n{(handler.Length == 0 ? "" : $"    {handler}\n")}}}",
        $"try\n{{\n    await gameball.Customers.DeleteAsync(\"c\");\n}}\ncatch (GameballException)\n{{\n    {fixedHandler}\n}}");

    [Theory]
    [InlineData("try { await gameball.Customers.DeleteAsync(\"c\"); } catch {|GBA3001:(GameballException)|} { return; }")]
    [InlineData("try { await gameball.Customers.DeleteAsync(\"c\"); } catch {|GBA3001:(GameballException e)|} when (!token.IsCancellationRequested) { return; }")]
    public async Task OtherShapesAreReported(string statements) => await Verify.ReportsAsync(statements);

    [Theory]
    [InlineData("try { await gameball.Customers.DeleteAsync(\"c\"); } catch (GameballException e) { Console.WriteLine(e.Code); }")]
    [InlineData("try { await gameball.Customers.DeleteAsync(\"c\"); } catch (GameballException) { Console.WriteLine(); throw; }")]
    [InlineData("try { await gameball.Customers.DeleteAsync(\"c\"); } catch (GameballException) { throw new InvalidOperationException(\"later\"); }")]
    [InlineData("try { await gameball.Customers.DeleteAsync(\"c\"); } catch (GameballException e) when (e.StatusCode == System.Net.HttpStatusCode.Gone) { }")]
    [InlineData("try { await gameball.Customers.DeleteAsync(\"c\"); } catch (GameballNotFoundException) { }")]
    [InlineData("try { await gameball.Customers.DeleteAsync(\"c\"); } catch (TimeoutException) { }")]
    [InlineData("try { await gameball.Customers.DeleteAsync(\"c\"); } finally { Console.WriteLine(); }")]
    public async Task OtherClausesAreNotReported(string statements) => await Verify.ReportsAsync(statements);
}
