using Gameball.Generator.Pipeline;
using Gameball.Generator.Settings;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator;

/// <summary>Generates a client for the OpenAPI documents of a project.</summary>
/// <remarks>
/// Code and problems are separate outputs: a new comment at the top of a document moves its problems and emits no code again. The
/// pipeline reads the compilation for old targets only, so that an edit in the project's own code runs no step. The values between the
/// steps are references and pairs of references: Roslyn's tables are compiled anew for each other kind of value, which takes a compiler
/// process longer than a document.
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
