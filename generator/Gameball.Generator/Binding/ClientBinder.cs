using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Binding;

/// <summary>Binds documents to one client, as the sequence of all steps. It never throws, whatever the nodes contain.</summary>
internal static class ClientBinder
{
    /// <returns>The model (<see langword="null"/> without a readable document), and the problems in the order of their discovery.</returns>
    public static (ClientModel? Model, EquatableArray<Problem> Problems) Bind(
        IReadOnlyList<SourceDocument> documents, BindingSettings settings)
    {
        var problems = new ProblemSink();
        var set = new DocumentSet(documents);
        var apis = set.Apis;
        var model = apis.Length == 0 ? null : Bind(set, apis, settings, problems);
        set.CheckFragments(problems);
        return (model, problems.ToArray());
    }

    private static ClientModel Bind(DocumentSet set, ApiDocument[] documents, BindingSettings settings, ProblemSink problems)
    {
        var references = new ReferenceResolver(problems, set);
        var shapes = new ShapeEquality(references);
        var merger = new ComponentMerger(references, shapes);
        var components = merger.Schemas(documents);
        var securitySchemes = merger.SecuritySchemes(documents, new ServerOrigins(documents).AreShared);
        var operationMerger = new OperationMerger(problems, shapes);
        var sources = Sources(documents, settings, problems, references, all => operationMerger.Distinct(all, securitySchemes));

        // Classes and components get their names before inline schemas, so that a new inline schema does not rename them.
        var tagNames = new TagBinder(settings);
        var tagged = sources.Select(source => new TaggedOperation(source, tagNames.GetTag(source))).ToList();
        var namer = new TypeNamer(problems, [.. ReservedNames.Types(settings), .. tagNames.TypeNames]);
        var names = new ComponentNames(components, problems, references, namer);
        names.Keep(Roots(documents, sources));
        var context = new BindingContext(problems, references, new SchemaHierarchy(components.All, references), namer);
        var schemas = new SchemaBinder(context);
        var encodings = new EncodingBinder(problems, references, context.Flattener);
        var parts = new PartBinder(schemas, context.Flattener, context.Documentation, encodings);
        var bodies = new BodyBinder(problems, references, schemas, parts, encodings);
        var methods = new MethodNames(problems, tagged);
        var servers = new ServerBinder(problems, documents, sources);
        var security = new SecurityBinder(problems, references, securitySchemes, settings);
        var binder = new OperationBinder(context, schemas, methods, bodies, security, servers);

        var operations = new List<BoundOperation>();
        var payloads = new List<Payload>();
        var payloadBinder = new PayloadBinder(references, schemas, problems);
        foreach (var (source, tag) in tagged)
        {
            operations.AddRange(binder.Bind(source, tag));
            payloads.AddRange(payloadBinder.Callbacks(source, methods.TypeBase(source)));
            context.Unfinished.Complete();
        }

        payloads.AddRange(documents.SelectMany(payloadBinder.Webhooks));
        if (sources.Count + payloads.Count == 0 && !settings.HasFilters)
        {
            // Documents with only schemas provide their types.
            payloads.AddRange(payloadBinder.Components(components.All));
        }

        context.Unfinished.Complete();

        CheckDocuments(documents, settings, new DocumentCheck(problems, references));
        var batches = new BatchBinder(problems, bodies, context.Flattener, context.Types, new JobBinder(problems, operations));
        var pages = new PageBinder(
            problems, context.Types, methods, new PageLookupBinder(problems, context.Types, operations, settings.HasFilters));
        var paged = operations.Select(operation => operation with { Model = operation.Model with { Page = pages.Bind(operation) } });
        var tags = paged.GroupBy(operation => operation.Tag).Select(tag => Tag(tag.Key, [.. tag], batches, documents)).ToEquatableArray();
        var types = Reachability.SelectReachable(context.Types, tags, payloads, settings.JsonDirections);
        names.Check(types, methods.Displaced);
        return new ClientModel(
            new TargetModel(settings.Namespace, settings.ClientName, settings.IsPublic, settings.HasInjection, settings.HasRequiredMembers),
            Describe(documents),
            servers.Main,
            security.Used,
            tags,
            types);
    }

    // A project with filters gets no problems for the rest of the documents.
    private static void CheckDocuments(ApiDocument[] documents, BindingSettings settings, DocumentCheck check)
    {
        if (!settings.HasFilters)
        {
            Array.ForEach(documents, check.Check);
        }
    }

    private static IEnumerable<SpecNode> Roots(ApiDocument[] documents, IEnumerable<OperationSource> sources) => sources
        .SelectMany(source => new[] { source.Operation, source.PathItem["parameters"] })
        .OfType<SpecNode>()
        .Concat(documents.SelectMany(PayloadBinder.OwnWebhooks).Select(webhook => webhook.Value));

    private static List<OperationSource> Sources(
        ApiDocument[] documents, BindingSettings settings, ProblemSink problems, ReferenceResolver references,
        Func<IEnumerable<OperationSource>, IEnumerable<OperationSource>> distinct)
    {
        var paths = new PathBinder(problems, references);
        var filter = new OperationFilter(settings);
        var all = distinct(documents.SelectMany(paths.Operations)).ToList();
        filter.Check(all, problems);
        var sources = all.Where(filter.Includes).ToList();
        if (sources.Count == 0 && (settings.HasFilters || !Array.Exists(documents, HasTypesOnly)))
        {
            problems.Add(BindingProblems.NoOperations(documents[0].Root.Place));
        }

        return sources;
    }

    // From 3.1 on a document may have no paths; before, they may be empty.
    private static bool HasTypesOnly(ApiDocument document) =>
        document.Root["paths"] is not { Node.Members.Count: > 0 }
        && (document.Root["webhooks"] ?? document.Root["components"]?["schemas"]) is { Node.Members.Count: > 0 };

    private static TagModel Tag(TagName name, IReadOnlyList<BoundOperation> operations, BatchBinder batches, ApiDocument[] documents)
    {
        var taken = operations.Select(operation => operation.Model)
            .SelectMany(model => new[] { model.Method, model.Field, model.Page?.Method ?? "" });
        var members = new NameScope(StringComparer.Ordinal, [.. ReservedNames.ClientMembers, name.ClassName, .. taken], "Batch");
        return new(
            name.Key,
            name.Property,
            name.ClassName,
            name.InterfaceName,
            TagBinder.Describe(name, documents),
            operations.Select(operation => operation.Model).ToEquatableArray(),
            operations.Select(operation => batches.Bind(operation, members)).OfType<BatchModel>().ToEquatableArray());
    }

    // The package's documents are one API, of which each describes its own resource. The one that has what they share describes the whole.
    private static Documentation Describe(ApiDocument[] documents)
    {
        var whole = Array.Find(
            documents, document => document.IsBundled && document.Root["paths"] is null && document.Root["webhooks"] is null) ?? documents[0];
        var info = whole.Root["info"];
        return new(info?.TextOf("title").Trim() ?? "", info?.TextOf("description").Trim() ?? "", EquatableArray<string>.Empty);
    }
}
