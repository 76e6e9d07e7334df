using Gameball.Generator.Pipeline;
using Gameball.Generator.Settings;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator;

/// <summary>Writes a client for the OpenAPI documents of a project.</summary>
/// <remarks>
/// Code and problems are outputs of their own: a comment on top of a document moves its problems and writes no code again. The
/// compilation is asked for old targets only, so that an edit in the project's own code runs nothing. What flows from step to
/// step are references and pairs of them: Roslyn's tables are compiled anew for each other kind of value, which cost a compiler
/// process more than a document.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class GameballGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var settings = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => SettingsReader.Read(options))
            .WithTrackingName(GeneratorSteps.Settings);

        var language = context.ParseOptionsProvider
            .Select(static (options, _) => LanguageCheck.Check(options))
            .WithTrackingName(GeneratorSteps.Language);

        var documents = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(SpecFile.FromAdditionalText)
            .Select(static (file, cancellation) => file.Read(cancellation))
            .WithTrackingName(GeneratorSteps.Documents);

        var client = documents.Collect().Select(static (documents, _) => new DocumentList(documents))
            .Combine(settings.Combine(language).Select(static (input, _) => new ClientRequest(input.Left, input.Right)))
            .Select(static (input, _) => ClientResult.Create(input.Left, input.Right))
            .WithTrackingName(GeneratorSteps.Client);

        var problems = client.Select(static (result, _) => result.Report).WithTrackingName(GeneratorSteps.Problems);
        context.RegisterSourceOutput(problems, Output.Report);

        var files = client.SelectMany(static (result, _) => result.Files).WithTrackingName(GeneratorSteps.Files);
        context.RegisterSourceOutput(files, Output.Emit);

        var polyfills = settings.Combine(language)
            .SelectMany(static (input, _) => PolyfillFile.HintNames(input.Left, input.Right))
            .Combine(context.CompilationProvider)
            .Select(static (input, _) => PolyfillFile.Create(input.Left, input.Right))
            .WithTrackingName(GeneratorSteps.Polyfills);
        context.RegisterSourceOutput(polyfills, Output.Emit);
    }
}
