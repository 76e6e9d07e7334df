using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Conventions;

/// <summary>Pages of <c>docs/</c> list every option, exception and code.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void EveryOptionIsOnThePageOfConfiguration() => Missing(
        "configuration.md",
        Options(typeof(GameballOptions), "").Concat(Options(typeof(GameballLimitOptions), "Limits:"))
            .Concat(Options(typeof(GameballRetryOptions), "Retry:")).Concat(Options(typeof(GameballResponseOptions), "Responses:"))
            .Concat(Options(typeof(BatchImportOptions), "")))
        .ShouldBeEmpty();

    [Fact]
    public void EveryExceptionOfACallAndEveryCodeIsOnThePageOfErrors()
    {
        var exceptions = typeof(GameballException).Assembly.GetExportedTypes()
            .Where(typeof(GameballException).IsAssignableFrom).Select(type => type.Name);
        var codes = typeof(GameballErrorCode).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.Name);

        Missing("errors.md", exceptions.Concat(codes)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Options(Type type, string prefix) => type.GetProperties()
        .Where(property => property.PropertyType.Name is not (nameof(GameballLimitOptions) or nameof(GameballRetryOptions) or nameof(GameballResponseOptions)))
        .Select(property => prefix + property.Name);

    private static IEnumerable<string> Missing(string page, IEnumerable<string> names)
    {
        var text = Pages.Read("docs/" + page);
        return names.Where(name => !text.Contains($"`{name}`"));
    }
}
