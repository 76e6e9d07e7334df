using System.Linq;
using Gameball.Generator.Pipeline;
using Gameball.Generator.Settings;
using Gameball.Generator.Usage;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator;

/// <summary>Generates a client for the OpenAPI documents of a project.</summary>
/// <remarks>
/// Code and problems are separate outputs: a new comment at the top of a document moves its problems and emits no code again. An edit in
/// the project's own code runs no step in an editor: the pipeline reads the compilation only for old targets, and in a build that leaves
/// out what the code does not use. The values between the steps are references and pairs of references: Roslyn's tables are compiled anew
/// for each other kind of value, which takes a compiler process longer than a document.
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
            .Select(static (options, _) => Language.Of(options))
            .WithTrackingName(GeneratorSteps.Language);

        var documents = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(SpecFile.FromAdditionalText)
            .Select(static (file, cancellation) => file.Read(cancellation))
            .WithTrackingName(GeneratorSteps.Documents);

        var client = documents.Collect().Select(static (documents, _) => new DocumentList(documents))
            .Combine(settings.Combine(language).Select(static (input, _) => new ClientRequest(input.Left, input.Right)))
            .Select(static (input, _) => BoundClient.Create(input.Left, input.Right))
            .WithTrackingName(GeneratorSteps.Client);

        var markup = context.AdditionalTextsProvider.Where(NameSearch.IsMarkup).Collect().Select(static (files, _) => new MarkupList(files));

        // Without an item before 'Combine', which is so unless unused operations are left out, the pipeline does not read the code.
        var used = client.SelectMany(static (bound, _) => bound.Searches())
            .Combine(markup)
            .Select(static (input, _) => new UsageRequest(input.Left, input.Right))
            .Combine(context.CompilationProvider)
            .Select(static (input, cancellation) => input.Left.Find(input.Right, cancellation))
            .WithTrackingName(GeneratorSteps.UsedNames)
            .Collect()
            .Select(static (names, _) => names.FirstOrDefault());

        var result = client.Combine(used)
            .Select(static (input, _) => ClientResult.Create(input.Left, input.Right))
            .WithTrackingName(GeneratorSteps.Result);

        var problems = result.Select(static (result, _) => result.Report).WithTrackingName(GeneratorSteps.Problems);
        context.RegisterSourceOutput(problems, Output.Report);

        var files = result.SelectMany(static (result, _) => result.Files).WithTrackingName(GeneratorSteps.Files);
        context.RegisterSourceOutput(files, Output.Emit);

        var polyfills = settings.Combine(language)
            .SelectMany(static (input, _) => PolyfillFile.HintNames(input.Left, input.Right))
            .Combine(context.CompilationProvider)
            .Select(static (input, _) => PolyfillFile.Create(input.Left, input.Right))
            .WithTrackingName(GeneratorSteps.Polyfills);
        context.RegisterSourceOutput(polyfills, Output.Emit);
    }
}
