using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>An operation with its tag.</summary>
/// <param name="Headers">The names of its successes' headers.</param>
internal sealed record BoundOperation(OperationSource Source, TagName Tag, OperationModel Model, IReadOnlyList<string> Headers)
{
    public OperationReference Reference => new(Tag.ClassName, Model.Field);
}

/// <summary>Binds operations to methods.</summary>
internal sealed class OperationBinder(
    BindingContext context, SchemaBinder schemas, MethodNames methods, BodyBinder bodies, SecurityBinder security, ServerBinder servers)
{
    private readonly OperationCheck _check = new(context.Problems, context.References, context.Flattener);
    private readonly ParameterBinder _parameters = new(context.Problems, context.References, schemas, context.Documentation);
    private readonly ResponseBinder _responses = new(
        context.Problems, context.References, schemas, new(schemas, context.Flattener), new(context.Problems, schemas));
    private readonly ExtensionBinder _extensions = new(context.Problems);

    /// <summary>Returns the operation, then its further variants: with files, and for a stream of values.</summary>
    public IEnumerable<BoundOperation> Bind(OperationSource source, TagName tag)
    {
        context.Problems.Check(source.Operation, Shapes.Operation);
        _check.Check(source);
        var names = new NameScope(StringComparer.Ordinal, ReservedNames.Parameters, "");
        var name = methods.Get(source);
        var typeBase = methods.TypeBase(source);

        // Parameters get their names first, because a body has another name if a parameter has its name.
        var parameterModels = _parameters.Bind(source, typeBase, names);
        var requests = bodies.Bind(source, typeBase, names);
        var responses = _responses.Bind(source, typeBase);
        _extensions.Check(source);
        var idempotencyHeader = _extensions.IdempotencyHeader(source, parameterModels);
        var main = new OperationModel(
            methods.Id(source),
            name + "Async",
            name + "Operation",
            source.Verb,
            source.Address,
            DocumentationBinder.OfPlace(source.Operation),
            parameterModels,
            requests.FirstOrDefault(),
            responses.Results.FirstOrDefault(),
            security.Bind(source),
            _extensions.ReadRetrySafety(source, idempotencyHeader),
            _extensions.Limit(source, servers.Statements(source)),
            responses.Errors,
            servers.GetServer(source),
            responses.HasHeaders && CanReturnHeaders(responses) ? methods.Variant(tag, name + "WithResponse") + "Async" : null,
            Redirects: responses.Redirects,
            IdempotencyHeader: idempotencyHeader);

        yield return new(source, tag, main, responses.Headers);
        foreach (var body in requests.Skip(1))
        {
            yield return new(source, tag, Variant(main, tag, name + (body.Kind == BodyKind.File ? "AsFile" : "AsMultipart")) with { Body = body }, responses.Headers);
        }

        foreach (var result in responses.Results.Skip(1))
        {
            yield return new(source, tag, Variant(main, tag, name + "Stream") with { Response = result }, responses.Headers);
        }
    }

    // A stream has already begun when its headers are available.
    private static bool CanReturnHeaders(BoundResponses responses) =>
        responses.Results.Count == 0 || responses.Results[0].Kind is ResponseKind.Json or ResponseKind.Text;

    private OperationModel Variant(OperationModel main, TagName tag, string wanted)
    {
        var name = methods.Variant(tag, wanted);
        return main with { Method = name + "Async", Field = name + "Operation", ResponseMethod = null };
    }
}
