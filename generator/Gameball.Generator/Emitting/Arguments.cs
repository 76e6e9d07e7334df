using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>
/// A method's parameters in C#'s order: what the call needs, the body, what may be left out, the cancellation token.
/// </summary>
/// <param name="InOrder">All but the token.</param>
/// <param name="Token">Name of the cancellation token: no parameter of the document has it.</param>
internal sealed record Arguments(IReadOnlyList<Argument> InOrder, string Token)
{
    /// <summary>Every name that a local must not take.</summary>
    public ICollection<string> Names { get; } = InOrder.Select(argument => argument.Name).Append(Token).ToArray();

    public static Arguments Of(OperationModel operation)
    {
        var parameters = operation.Parameters.Select(Of).ToLookup(argument => argument.Required);
        var body = operation.Body is { } model
            ? [new Argument(model.Name, model.Type, model.Required, model.Documentation, "The body of the request.")]
            : Enumerable.Empty<Argument>();
        var inOrder = parameters[true].Concat(body).Concat(parameters[false]).ToArray();
        return new Arguments(inOrder, Identifiers.Unused("cancellationToken", inOrder.Select(argument => argument.Name).ToArray()));
    }

    private static Argument Of(ParameterModel parameter) => new(
        parameter.Name,
        parameter.Type,
        parameter.Required,
        parameter.Documentation,
        $"The <c>{DocText.Inline(parameter.WireName)}</c> {parameter.Place.ToString().ToLowerInvariant()} parameter.");
}

/// <param name="Fallback">What the comment says where the document says nothing; XML.</param>
internal sealed record Argument(string Name, TypeRef Type, bool Required, Documentation Documentation, string Fallback);
