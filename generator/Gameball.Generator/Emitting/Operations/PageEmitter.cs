using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Info = Gameball.Generator.Emitting.RuntimeNames.PageInfo;

namespace Gameball.Generator.Emitting;

/// <summary>Emits the method that enumerates all pages of an operation.</summary>
internal static class PageEmitter
{
    private const string AsyncEnumerable = $"{Namespaces.Collections}IAsyncEnumerable";

    // It does not collide with a parameter, because parameters begin with a lower-case letter.
    private const string CreateRequest = "CreateRequest";

    private const string ResultSummary = "The items of all pages. The next page is requested after all items before it have been read.";
    private const string SizeSummary = "The number of items per page; it does not limit the list.";
    private const string LinkSummary =
        "The link of an earlier page to the one to start at; null for the first page. It replaces path and query.";

    public static void EmitDocumentation(CodeWriter code, OperationModel operation, PageModel page) =>
        OperationEmitter.EmitDocumentation(code, WithPaging(operation, page), Documentation.None, ResultSummary);

    public static string Signature(TypeNames names, OperationModel operation, PageModel page) =>
        $"{AsyncEnumerable}<{names.Render(page.Item)}> {Identifiers.Escape(page.Method)}"
        + $"({OperationEmitter.Parameters(names, Arguments.Create(WithPaging(operation, page)))})";

    public static void EmitMethod(CodeWriter code, TypeNames names, OperationModel operation, PageModel page)
    {
        var sized = WithPaging(operation, page);
        var arguments = Arguments.Create(sized);
        var start = sized.Parameters.First(parameter => parameter.Name == page.Start);
        var next = Identifiers.Unused("next", arguments.Names);
        var mayBeNull = !start.Required || TypeNames.MayBeNull(start.Type);
        var first = ParameterEmitter.ToText(
            start.Type, mayBeNull ? Identifiers.Escape(start.Name) : ParameterEmitter.Given(start.Name, start.Type, required: true), mayBeNull);

        using var block = code.Open("public " + Signature(names, operation, page));
        using (code.Open($"{RuntimeNames.Request.Type} {CreateRequest}(string? {next})"))
        {
            // From the second page on the start is a string that the runtime has. A link is not a parameter: the runtime calls it.
            var nextStart = start with { Name = next, Type = TypeRef.String, Required = false };
            var parameters = sized.Parameters
                .Where(one => one != start || page.Kind != PageKind.Link)
                .Select(one => one == start ? nextStart : one);
            var request = Identifiers.Unused("request", [.. arguments.Names, next]);
            OperationEmitter.EmitRequest(code, names, sized with { Parameters = parameters.ToEquatableArray() }, request, arguments);
            code.Line($"return {request};");
        }

        code.Separate();
        var response = operation.Response!.Type with { Nullable = false };
        var info = $"new {Info.Type}<{names.Render(response)}, {names.Render(page.Item)}>";
        using (code.Open(
            $"return {RuntimeNames.Pages.Type}.{RuntimeNames.Pages.All}(this._connection, {info}({names.Json(response)}, "
                + $"{SelectorEmitter.Value(names, page.Items)})",
            after: $", {first}, {CreateRequest}, {arguments.Token}{Lookup(names, page)});"))
        {
            foreach (var (name, value) in Values(names, sized, page))
            {
                code.Line($"{name} = {value},");
            }
        }
    }

    private static string Lookup(TypeNames names, PageModel page) => page.Lookup is not { } lookup ? ""
        : $", {RuntimeNames.PageLookup.Type}.{RuntimeNames.PageLookup.Create}("
            + $"{names.Emitted(lookup.Operation.ClassName)}.{Identifiers.Escape(lookup.Operation.Field)}, {CSharpText.Literal(lookup.Parameter)}, "
            + $"{names.Json(lookup.Response)}, {SelectorEmitter.Text(names, lookup.Cursor)})";

    /// <summary>Returns the description of the pages, without what is the runtime's default.</summary>
    private static IEnumerable<(string Name, string Value)> Values(TypeNames names, OperationModel sized, PageModel page)
    {
        var size = page.Size is null || page.Kind != PageKind.Offset ? null
            : sized.Parameters.First(parameter => parameter.Name == page.SizeName);
        (string Name, string? Value)[] all =
        [
            (Info.Kind, page.Kind == PageKind.Cursor ? null : $"{RuntimeNames.PageKind.Type}.{page.Kind}"),
            (Info.Next, Value(names, page.Next)),
            (Info.After, page.After is { } after ? SelectorEmitter.Text(names, after) : null),
            (Info.More, Value(names, page.More)),
            (Info.Total, Value(names, page.Total)),
            (Info.Pages, Value(names, page.Pages)),
            (Info.First, page.First == 0 ? null : CSharpText.Number(page.First)),
            (Info.Size, size is null ? null : ParameterEmitter.ToText(size.Type, Identifiers.Escape(size.Name), !size.Required)),
            (Info.NeedsNumber, page.NeedsNumber ? CSharpText.Boolean(true) : null),
        ];
        foreach (var (name, value) in all)
        {
            if (value is not null)
            {
                yield return (name, value);
            }
        }
    }

    private static string? Value(TypeNames names, PageValue? value) => value switch
    {
        null => null,
        { Member: { } member } => $"new({SelectorEmitter.Text(names, member)})",
        _ => $"new({CSharpText.Literal(value.Header!)})",
    };

    /// <summary>
    /// Returns the operation with its page size under a name that does not suggest a limit of the whole list, and with a parameter for the
    /// link to start at. An offset or number is optional, because the runtime knows the first one.
    /// </summary>
    private static OperationModel WithPaging(OperationModel operation, PageModel page)
    {
        ParameterModel OfMethod(ParameterModel parameter) =>
            parameter.Name == page.Size ? parameter with
            {
                Name = page.SizeName,
                Documentation = new Documentation(SizeSummary, "", parameter.Documentation.Facts),
            }
            : parameter.Name == page.Start && page.Kind != PageKind.Cursor ? parameter with { Required = false }
            : parameter;

        ParameterModel[] link = page.Kind != PageKind.Link ? [] :
        [
            new("", page.Start, ParameterPlace.Query, TypeRef.String, false, false, new(LinkSummary, "", EquatableArray<string>.Empty)),
        ];
        return operation with { Parameters = operation.Parameters.Select(OfMethod).Concat(link).ToEquatableArray() };
    }
}
