using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>A successful response with a body.</summary>
/// <param name="Place">The place of its status.</param>
/// <param name="Schema">The schema of its body, if it has one.</param>
internal sealed record BoundSuccess(string Status, Place Place, SpecNode? Schema, ResponseModel Result);

/// <param name="Differs">Whether their bodies have several types.</param>
internal sealed record JoinedSuccesses(ResponseModel Result, bool Differs);

/// <summary>Joins the successful responses of an operation to one result: if they differ, the status selects the type.</summary>
internal sealed class SuccessBinder(ProblemSink problems, SchemaBinder schemas)
{
    /// <param name="bodies">The responses with a body, at least one.</param>
    /// <param name="empty">The statuses of the responses without a body.</param>
    public JoinedSuccesses Join(OperationSource source, IReadOnlyList<BoundSuccess> bodies, IReadOnlyList<string> empty, string typeBase)
    {
        var first = bodies[0].Result;
        var others = bodies.Where(body => body.Result.Kind != first.Kind || body.Result.Type != first.Type).ToList();
        foreach (var other in others)
        {
            problems.Add(BindingProblems.FurtherResponse(other.Place, source.Title, other.Status));
        }

        if (others.Count > 0)
        {
            first = first with { MediaType = string.Join(", ", bodies.Select(body => body.Result.MediaType).Distinct()) };
        }

        // If one of them is neither JSON nor text, the result is a file, so that no body is read as the type of another one.
        return bodies.All(body => body.Result.Kind is ResponseKind.Json or ResponseKind.Text)
                ? new(Join(source, first, bodies, empty, typeBase), others.Count > 0)
            : others.Count > 0 ? new(first with { Type = TypeRef.File, Kind = ResponseKind.File }, Differs: true)
            : new(first, Differs: false);
    }

    private ResponseModel Join(
        OperationSource source, ResponseModel first, IReadOnlyList<BoundSuccess> bodies, IReadOnlyList<string> empty, string typeBase)
    {
        if (bodies.All(body => body.Result.Kind == ResponseKind.Text))
        {
            return first;
        }

        var hasText = bodies.Any(body => body.Result.Kind == ResponseKind.Text);
        var common = JoinTypes(source.Operation["responses"]!, bodies, hasText, new(typeBase + "Result"));
        var mayBeNull = empty.Count > 0 || bodies.Any(body => body.Result.Type.Nullable);
        var joined = first with { Kind = ResponseKind.Json, Type = SchemaBinder.OrNull(common.Type, mayBeNull) };
        return common.Union is null && empty.Count == 0 && !hasText ? joined : joined with
        {
            Successes = bodies
                .Select(body => common.ToModel(body, joined.Type))
                .Concat(empty.Select(status => new SuccessModel(status, Type: null)))
                .GroupBy(success => success with { Statuses = "" })
                .Select(same => same.Key with { Statuses = string.Join(",", same.Select(success => success.Statuses)) })
                .ToEquatableArray(),
        };
    }

    private JoinedType JoinTypes(SpecNode owner, IReadOnlyList<BoundSuccess> bodies, bool hasText, NameHint hint)
    {
        var types = bodies.Select(body => body.Result.Type).ToList();
        if (types.Distinct().Count() == 1)
        {
            return new(types[0]);
        }

        // Plain values have a common type, which keeps each unchanged. Plain text and a JSON string differ.
        if (!hasText
            && bodies.Select(body => body.Schema).OfType<SpecNode>().ToList() is var choices
            && choices.Count == bodies.Count
            && schemas.Plain(owner, choices, hint) is { } plain)
        {
            return new(plain);
        }

        var cases = new CaseList();
        types.ForEach(type => cases.Add(type, []));
        if (cases.All.Count == 1 && types.TrueForAll(type => cases.IndexOf(type) >= 0))
        {
            return new(cases.All[0].Type);
        }

        var union = schemas.UnionOf(owner, cases, hint);
        return new(new TypeRef(TypeKind.Union, union.Name), union, cases);
    }

    /// <param name="Union">The union of the types; <see langword="null"/> if one type holds all values.</param>
    private sealed record JoinedType(TypeRef Type, UnionModel? Union = null, CaseList? Cases = null)
    {
        public SuccessModel ToModel(BoundSuccess body, TypeRef whole)
        {
            var success = new SuccessModel(body.Status, whole, IsText: body.Result.Kind == ResponseKind.Text);
            var type = body.Result.Type;

            // A response for any value is not a case, and is kept as JSON.
            return Union is null ? success
                : Cases!.IndexOf(type) is >= 0 and var at
                    ? success with { Type = Union.Cases[at].Type with { Nullable = type.Nullable }, Case = Union.Cases[at].Name }
                : success with { Type = TypeRef.Any, Case = UnionModel.AnythingElse };
        }
    }
}
