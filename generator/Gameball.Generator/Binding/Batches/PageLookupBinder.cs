using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>The operation that returns a cursor, with the cursor's kind if the document states it.</summary>
internal sealed record BoundPageLookup(PageLookupModel Model, string? Kind);

/// <summary>
/// Binds <c>lookup</c> of <c>x-gameball-page</c>: another operation returns the cursor, by a value that the last item has.
/// </summary>
/// <param name="operations">The operations of the client.</param>
/// <param name="isFiltered">Whether the project selects operations, so that a missing one is not a mistake of the document.</param>
internal sealed class PageLookupBinder(
    ProblemSink problems, TypeTable types, IReadOnlyList<BoundOperation> operations, bool isFiltered)
{
    public BoundPageLookup? Bind(SpecNode extension)
    {
        var reader = new ExtensionReader(problems, "lookup", extension).Allow("operation", "cursor");
        var (id, cursor) = (reader.Text("operation"), reader.Text("cursor"));
        var operation = operations.FirstOrDefault(one => one.Model.Id == id);
        if (!reader.IsValid || (operation is null && isFiltered))
        {
            return null;
        }

        if (operation?.Model is not { Body: null, Response: { Kind: ResponseKind.Json, Type: { Kind: TypeKind.Record } response } } model
            || model.Parameters.Count(parameter => parameter.Required) != 1
            || model.Parameters.FirstOrDefault(IsValue) is not { } parameter)
        {
            reader.Wrong(
                extension["operation"]!,
                "'operation' of lookup",
                "the operationId of an operation that returns an object and requires only a string in its path");
            return null;
        }

        if (((RecordModel)types[response.Name!]).Properties.FirstOrDefault(one => one.WireName == cursor) is not { } property
            || !ScalarTypes.IsPlain(property.Type))
        {
            reader.Wrong(extension["cursor"]!, "'cursor' of lookup", $"a plain property of {response.Name}");
            return null;
        }

        return new(
            new(operation.Reference, parameter.WireName, response with { Nullable = false }, RowMember.FromProperty(property)),
            PageStarts.KindOf(property.Type, property.Documentation));
    }

    private static bool IsValue(ParameterModel parameter) =>
        parameter is { Required: true, Place: ParameterPlace.Path, Type.Kind: TypeKind.String };
}
