using System;
using System.Collections.Generic;
using System.Threading;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Gameball.Generator.Settings;
using Gameball.Generator.Swagger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gameball.Generator.Pipeline;

/// <summary>An additional file that the build marks as a document. Two are equal while the compiler has the same text.</summary>
internal sealed record SpecFile(AdditionalText Text, bool IsBundled, EquatableArray<RuleSeverity> Severities)
{
    /// <summary>Returns the file if it is a document; nothing for any other additional file.</summary>
    public static IEnumerable<SpecFile> FromAdditionalText((AdditionalText Text, AnalyzerConfigOptionsProvider Options) file, CancellationToken _)
    {
        var options = file.Options.GetOptions(file.Text);
        return IsSet(options, "GameballSpec")
            ? [new SpecFile(file.Text, IsSet(options, "GameballBundled"), SeverityReader.Read(options))]
            : [];
    }

    public SourceDocument Read(CancellationToken cancellation) => ReadText(cancellation).With(Severities);

    private SourceDocument ReadText(CancellationToken cancellation) => Text.GetText(cancellation) is { } text
        ? Guard.Run(Text.Path, () => SwaggerUpgrade.ConvertAlone(DocumentReader.Read(Text.Path, IsBundled, text.ToString())), Unread)
        : Unread(SettingsProblems.ClosedDocument(Text.Path));

    private static bool IsSet(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_metadata.AdditionalFiles." + name, out var value)
        && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    private SourceDocument Unread(Problem problem) =>
        new(Text.Path, IsBundled, DocumentKind.None, root: null, new EquatableArray<Problem>([problem]));
}
