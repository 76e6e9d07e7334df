using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>An operation with the tag that holds it.</summary>
internal sealed record BoundOperation(OperationSource Source, TagName Tag, OperationModel Model)
{
    public OperationReference Reference => new(Tag.ClassName, Model.Field);
}

/// <summary>Operations to methods.</summary>
internal sealed class OperationBinder(
    BindingContext context, SchemaBinder schemas, MethodNames methods, BodyBinder bodies, SecurityBinder security, ServerBinder servers)
{
    private readonly OperationCheck _check = new(context.Problems, context.References, context.Flattener);
    private readonly ParameterBinder _parameters = new(context.Problems, context.References, schemas, context.Documentation);
    private readonly ResponseBinder _responses = new(
        context.Problems, context.References, schemas, new(schemas, context.Flattener), new(context.Problems, schemas));
    private readonly ExtensionBinder _extensions = new(context.Problems);

    /// <summary>The operation, then the further ways to call it: with files, and for a stream of values.</summary>
    public IEnumerable<BoundOperation> Bind(OperationSource source, TagName tag)
    {
        context.Problems.Check(source.Operation, Shapes.Operation);
        _check.Check(source);
        var names = new NameScope(StringComparer.Ordinal, ReservedNames.Parameters, "");
        var name = methods.Get(source);
        var typeBase = methods.TypeBase(source);

        // Parameters are named first, because a body gives way to one of its name.
        var parameterModels = _parameters.Bind(source, typeBase, names);
        var sent = bodies.Bind(source, typeBase, names);
        var answered = _responses.Bind(source, typeBase);
        _extensions.Check(source);
        var main = new OperationModel(
            methods.Id(source),
            name + "Async",
            name + "Operation",
            source.Verb,
            source.Address,
            DocumentationBinder.OfPlace(source.Operation),
            parameterModels,
            sent.FirstOrDefault(),
            answered.Results.FirstOrDefault(),
            security.Bind(source),
            _extensions.ReadRetrySafety(source),
            _extensions.Limit(source, servers.Statements(source)),
            answered.Errors,
            servers.GetServer(source),
            answered.HasHeaders && TakesHeaders(answered) ? methods.Variant(tag, name + "WithResponse") + "Async" : null,
            Redirects: answered.Redirects);

        yield return new(source, tag, main);
        foreach (var body in sent.Skip(1))
        {
            yield return new(source, tag, Variant(main, tag, name + (body.Kind == BodyKind.File ? "AsFile" : "AsMultipart")) with { Body = body });
        }

        foreach (var result in answered.Results.Skip(1))
        {
            yield return new(source, tag, Variant(main, tag, name + "Stream") with { Response = result });
        }
    }

    // A stream has begun when its headers could be read.
    private static bool TakesHeaders(BoundResponses answered) =>
        answered.Results.Count == 0 || answered.Results[0].Kind is ResponseKind.Json or ResponseKind.Text;

    private OperationModel Variant(OperationModel main, TagName tag, string wanted)
    {
        var name = methods.Variant(tag, wanted);
        return main with { Method = name + "Async", Field = name + "Operation", ResponseMethod = null };
    }
}
