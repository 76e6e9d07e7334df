using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Info = Gameball.Generator.Emitting.RuntimeNames.PageInfo;

namespace Gameball.Generator.Emitting;

/// <summary>The method that goes through all pages of an operation.</summary>
internal static class PageEmitter
{
    private const string AsyncEnumerable = "global::System.Collections.Generic.IAsyncEnumerable";

    // Parameters begin with a small letter.
    private const string Ask = "Ask";

    private const string WhatItBrings = "Each item of all pages. A page is asked for when the items before it are through.";
    private const string WhatSizeMeans = "How many items to ask for at once; it does not end the list.";

    public static void EmitDocumentation(CodeWriter code, OperationModel operation, PageModel page) =>
        OperationEmitter.EmitDocumentation(code, WithPaging(operation, page), Documentation.None, WhatItBrings);

    public static string Signature(TypeNames names, OperationModel operation, PageModel page) =>
        $"{AsyncEnumerable}<{names.Render(page.Item)}> {Identifiers.Escape(page.Method)}"
        + $"({OperationEmitter.Parameters(names, Arguments.Create(WithPaging(operation, page)))})";

    public static void EmitMethod(CodeWriter code, TypeNames names, OperationModel operation, PageModel page)
    {
        var sized = WithPaging(operation, page);
        var arguments = Arguments.Create(sized);
        var cursor = sized.Parameters.First(parameter => parameter.Name == page.Cursor);
        var next = Identifiers.Unused("next", arguments.Names);
        var mayBeNull = !cursor.Required || TypeNames.MayBeNull(cursor.Type);
        var start = ParameterEmitter.ToText(
            cursor.Type,
            mayBeNull ? Identifiers.Escape(cursor.Name) : ParameterEmitter.Given(cursor.Name, cursor.Type, required: true),
            mayBeNull);

        using var block = code.Open("public " + Signature(names, operation, page));
        using (code.Open($"{RuntimeNames.Request.Type} {Ask}(string? {next})"))
        {
            // From the second page on the place to begin is what the server said, letter for letter.
            var moved = cursor with { Name = next, Type = TypeRef.String, Required = false };
            var asked = sized with { Parameters = sized.Parameters.Select(one => one == cursor ? moved : one).ToEquatableArray() };
            string[] taken = [.. arguments.Names, next];
            var request = Identifiers.Unused("request", taken);
            OperationEmitter.EmitRequest(code, names, asked, request, taken);
            code.Line($"return {request};");
        }

        code.Separate();
        var answer = operation.Response!.Type with { Nullable = false };
        var info = $"new {Info.Type}<{names.Render(answer)}, {names.Render(page.Item)}>";
        using (code.Open(
            $"return {RuntimeNames.Pages.Type}.{RuntimeNames.Pages.All}(this._connection, {info}({names.Json(answer)}, "
                + $"{SelectorEmitter.Value(names, page.Items)})",
            after: $", {start}, {Ask}, {arguments.Token});"))
        {
            foreach (var (name, value) in Values(names, page))
            {
                code.Line($"{name} = {value},");
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Values(TypeNames names, PageModel page)
    {
        if (page.Next is { } next)
        {
            yield return (Info.Next, SelectorEmitter.Text(names, next));
        }

        if (page.After is { } after)
        {
            yield return (Info.After, SelectorEmitter.Text(names, after));
        }

        if (page.More is { } more)
        {
            yield return (Info.More, SelectorEmitter.Value(names, more));
        }

        if (page.NeedsNumber)
        {
            yield return (Info.NeedsNumber, CSharpText.Boolean(true));
        }
    }

    /// <summary>The operation with its page size under the name that does not pass for a limit of the whole.</summary>
    private static OperationModel WithPaging(OperationModel operation, PageModel page) => operation with
    {
        Parameters = operation.Parameters.Select(parameter => parameter.Name != page.Size ? parameter : parameter with
        {
            Name = page.SizeName,
            Documentation = new Documentation(WhatSizeMeans, "", parameter.Documentation.Facts),
        }).ToEquatableArray(),
    };
}
