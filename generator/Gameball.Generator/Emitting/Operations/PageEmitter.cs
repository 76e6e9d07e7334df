using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Info = Gameball.Generator.Emitting.RuntimeNames.PageInfo;

namespace Gameball.Generator.Emitting;

/// <summary>Emits the method that enumerates all pages of an operation.</summary>
internal static class PageEmitter
{
    private const string AsyncEnumerable = "global::System.Collections.Generic.IAsyncEnumerable";

    // It does not collide with a parameter, because parameters begin with a lower-case letter.
    private const string CreateRequest = "CreateRequest";

    private const string ResultSummary = "The items of all pages. The next page is requested after all items before it have been read.";
    private const string SizeSummary = "The number of items per page; it does not limit the list.";

    public static void EmitDocumentation(CodeWriter code, OperationModel operation, PageModel page) =>
        OperationEmitter.EmitDocumentation(code, WithPaging(operation, page), Documentation.None, ResultSummary);

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
        using (code.Open($"{RuntimeNames.Request.Type} {CreateRequest}(string? {next})"))
        {
            // From the second page on the cursor is the server's value, sent unchanged as a string.
            var nextCursor = cursor with { Name = next, Type = TypeRef.String, Required = false };
            var following = sized with { Parameters = sized.Parameters.Select(one => one == cursor ? nextCursor : one).ToEquatableArray() };
            var request = Identifiers.Unused("request", [.. arguments.Names, next]);
            OperationEmitter.EmitRequest(code, names, following, request, arguments);
            code.Line($"return {request};");
        }

        code.Separate();
        var response = operation.Response!.Type with { Nullable = false };
        var info = $"new {Info.Type}<{names.Render(response)}, {names.Render(page.Item)}>";
        using (code.Open(
            $"return {RuntimeNames.Pages.Type}.{RuntimeNames.Pages.All}(this._connection, {info}({names.Json(response)}, "
                + $"{SelectorEmitter.Value(names, page.Items)})",
            after: $", {start}, {CreateRequest}, {arguments.Token}{Lookup(names, page)});"))
        {
            foreach (var (name, value) in Values(names, page))
            {
                code.Line($"{name} = {value},");
            }
        }
    }

    private static string Lookup(TypeNames names, PageModel page) => page.Lookup is not { } lookup ? ""
        : $", {RuntimeNames.PageLookup.Type}.{RuntimeNames.PageLookup.Create}("
            + $"{names.Emitted(lookup.Operation.ClassName)}.{Identifiers.Escape(lookup.Operation.Field)}, {CSharpText.Literal(lookup.Parameter)}, "
            + $"{names.Json(lookup.Response)}, {SelectorEmitter.Text(names, lookup.Cursor)})";

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

    /// <summary>Returns the operation with its page size under a name that does not suggest a limit of the whole list.</summary>
    private static OperationModel WithPaging(OperationModel operation, PageModel page) => operation with
    {
        Parameters = operation.Parameters.Select(parameter => parameter.Name != page.Size ? parameter : parameter with
        {
            Name = page.SizeName,
            Documentation = new Documentation(SizeSummary, "", parameter.Documentation.Facts),
        }).ToEquatableArray(),
    };
}
