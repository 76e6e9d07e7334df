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

    public static Arguments Create(OperationModel operation)
    {
        var parameters = operation.Parameters.Select(Create).ToArray();
        var body = (operation.Body is { } model ? Create(model) : []).ToArray();

        // A body of one value stands before what may be left out; of several parts, each stands where it may.
        var isWhole = operation.Body is not { Kind: BodyKind.Multipart };
        var first = body.Where(argument => isWhole || argument.Required);
        var last = body.Where(argument => !isWhole && !argument.Required);
        var inOrder = parameters.Where(argument => argument.Required).Concat(first).Concat(last)
            .Concat(parameters.Where(argument => !argument.Required)).ToArray();
        return new Arguments(inOrder, Identifiers.Unused("cancellationToken", inOrder.Select(argument => argument.Name).ToArray()));
    }

    private static IEnumerable<Argument> Create(BodyModel body) => body.Kind == BodyKind.Multipart
        ? body.Parts.Select(part => new Argument(
            part.Name, part.Type, part.Required, part.Documentation, Describe(part)))
        : [new Argument(body.Name, body.Type, body.Required, body.Documentation, "The body of the request.")];

    private static string Describe(PartModel part) => part.WireName.Length == 0
        ? "Further parts of the body, by their names."
        : $"The part <c>{DocText.Inline(part.WireName)}</c> of the body.";

    private static Argument Create(ParameterModel parameter) => new(
        parameter.Name,
        parameter.Type,
        parameter.Required,
        parameter.Documentation,
        $"The <c>{DocText.Inline(parameter.WireName)}</c> {parameter.Place.ToString().ToLowerInvariant()} parameter.");
}

/// <param name="Fallback">What the comment says where the document says nothing; XML.</param>
internal sealed record Argument(string Name, TypeRef Type, bool Required, Documentation Documentation, string Fallback);
