using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>
/// A method's parameters in C#'s order: the required ones, the body, the optional ones, the call's options, the cancellation token.
/// </summary>
/// <param name="InOrder">All parameters except options and token.</param>
/// <param name="Options">The name of the call's options, which differs from all parameters of the document.</param>
/// <param name="Token">The name of the cancellation token, which differs from all parameters of the document.</param>
internal sealed record Arguments(IReadOnlyList<Argument> InOrder, string Options, string Token)
{
    /// <summary>The names that a local must not have.</summary>
    public ICollection<string> Names { get; } = InOrder.Select(argument => argument.Name).Append(Options).Append(Token).ToArray();

    public static Arguments Create(OperationModel operation)
    {
        var parameters = operation.Parameters.Select(Create).ToArray();
        var body = (operation.Body is { } model ? Create(model) : []).ToArray();

        // A body of one value comes before the optional parameters; each part of a multipart body comes with the required or the optional
        // ones.
        var isWhole = operation.Body is not { Kind: BodyKind.Multipart };
        var first = body.Where(argument => isWhole || argument.Required);
        var last = body.Where(argument => !isWhole && !argument.Required);
        var inOrder = parameters.Where(argument => argument.Required).Concat(first).Concat(last)
            .Concat(parameters.Where(argument => !argument.Required)).ToArray();
        var taken = inOrder.Select(argument => argument.Name).ToArray();
        return new Arguments(inOrder, Identifiers.Unused("options", taken), Identifiers.Unused("cancellationToken", taken));
    }

    private static IEnumerable<Argument> Create(BodyModel body) => body.Kind == BodyKind.Multipart
        ? body.Parts.Select(part => new Argument(
            part.Name, part.Type, part.Required, part.Documentation, Describe(part)))
        : [new Argument(body.Name, body.Type, body.Required, body.Documentation, "The body of the request.")];

    private static string Describe(PartModel part) => part.WireName.Length == 0
        ? "Further parts of the body by name."
        : $"The part <c>{DocText.Inline(part.WireName)}</c> of the body.";

    private static Argument Create(ParameterModel parameter) => new(
        parameter.Name,
        parameter.Type,
        parameter.Required,
        parameter.Documentation,
        $"The <c>{DocText.Inline(parameter.WireName)}</c> {parameter.Place.ToString().ToLowerInvariant()} parameter.");
}

/// <param name="Fallback">The comment if the document has none, as XML.</param>
internal sealed record Argument(string Name, TypeRef Type, bool Required, Documentation Documentation, string Fallback);
