using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Binds <c>x-gameball-page</c>: an operation that returns one page of a list, and the way to request the next page.</summary>
internal sealed class PageBinder(ProblemSink problems, TypeTable types, MethodNames methods, PageLookupBinder lookups)
{
    private const string FirstFact = "default: ";
    private const string SizeName = "pageSize";
    private const string LinkName = "startLink";
    private const string Plain = "a plain value";

    private static readonly NumberFormatInfo s_invariant = CultureInfo.InvariantCulture.NumberFormat;

    private static readonly PageMemberRule s_start = new(Plain, ScalarTypes.IsPlain, "the start of a page");
    private static readonly PageMemberRule s_number = new(PageStarts.Number, PageStarts.IsNumber, "the start of a page");
    private static readonly PageMemberRule s_size = new(Plain, ScalarTypes.IsPlain, "the number of items on a page");
    private static readonly PageMemberRule s_plain = new(Plain, ScalarTypes.IsPlain, "the start of the next page");
    private static readonly PageMemberRule s_link = new(
        PageStarts.Text, static type => type.Kind == TypeKind.String, "the link to the next page");

    private static readonly (string Key, PageMemberRule Rule)[] s_ends =
    [
        ("more", new("a boolean", static type => type.Kind == TypeKind.Boolean, "whether there is another page")),
        ("total", new(PageStarts.Number, PageStarts.IsNumber, "the number of all items")),
        ("pages", new(PageStarts.Number, PageStarts.IsNumber, "the number of all pages")),
    ];

    private readonly PageMembers _members = new(problems, types);
    private readonly HashSet<OperationSource> _seen = [];

    /// <returns>The page; <see langword="null"/> for an operation without pages, and for the further variants of an operation.</returns>
    public PageModel? Bind(BoundOperation operation)
    {
        if (operation.Source.Operation[ExtensionBinder.Page] is not { } extension || !_seen.Add(operation.Source))
        {
            return null;
        }

        var reader = new ExtensionReader(problems, ExtensionBinder.Page, extension);
        var shape = PageShape.Read(extension, reader, problems);
        if (shape is null)
        {
            return null;
        }

        reader.Text("items");
        if (shape.Kind != PageKind.Link)
        {
            reader.Text(shape.Key);
        }

        if (reader.IsValid && shape.Kind == PageKind.Cursor && extension.Has("next") == extension.Has("after"))
        {
            reader.Wrong(extension, ExtensionBinder.Page, "with either 'next' or 'after'");
        }

        if (extension.Has("lookup") && !extension.Has("after"))
        {
            reader.Wrong(extension["lookup"]!, "'lookup' of " + ExtensionBinder.Page, "beside 'after', whose value it looks up");
        }

        return reader.IsValid ? Bind(operation, extension, shape, reader) : null;
    }

    private PageModel? Bind(BoundOperation operation, SpecNode extension, PageShape shape, ExtensionReader reader)
    {
        var isCounted = shape.Kind is PageKind.Offset or PageKind.Number;
        var start = shape.Kind == PageKind.Link ? null
            : Parameter(operation, extension[shape.Key]!, isCounted ? s_number : s_start);
        var size = extension["limit"] is { } limit ? Parameter(operation, limit, s_size) : null;
        var items = _members.Items(operation.Model.Response, extension["items"]!);
        var isComplete = (start is not null || shape.Kind == PageKind.Link) && (size is not null || !extension.Has("limit"));
        if (!isComplete || items is not { Type.Element: { } item })
        {
            return null;
        }

        var next = extension["next"] is { } stated
            ? _members.Value(stated, "next", operation, shape.Kind == PageKind.Link ? s_link : s_plain)
            : null;
        var after = extension["after"] is { } last ? _members.Member(last, item, "an item", s_plain) : null;
        var lookup = extension["lookup"] is { } lookedUp ? lookups.Bind(lookedUp) : null;
        var ends = s_ends
            .Select(end => extension[end.Key] is { } named ? _members.Value(named, end.Key, operation, end.Rule) : null)
            .ToArray();
        var found = new[] { next, after }.Concat(ends).Count(value => value is not null);
        var wanted = s_ends.Select(end => end.Key).Concat(["next", "after"]).Count(extension.Has);
        var first = isCounted ? First(extension, reader, shape.Kind, start!) : 0;
        if (found != wanted || !reader.IsValid || (lookup is null && extension.Has("lookup")))
        {
            return null;
        }

        var kind = lookup is not null ? lookup.Kind : (next ?? after)?.Kind;
        if (shape.Kind == PageKind.Cursor && !Fits(extension, kind, start!))
        {
            return null;
        }

        var names = Names(operation.Model, size);
        var sizeName = names.IsTaken(SizeName) && size is not null ? size.Name : SizeName;
        names.Claim(sizeName);
        return new(
            methods.Variant(operation.Tag, methods.Get(operation.Source) + "All") + "Async",
            shape.Kind,
            start?.Name ?? names.Claim(LinkName),
            size?.Name,
            sizeName,
            items,
            item,
            next?.Value,
            after?.Value.Member,
            ends[0]?.Value,
            ends[1]?.Value,
            ends[2]?.Value,
            first,
            shape.Kind == PageKind.Cursor && lookup is null && PageStarts.IsNumberInText(kind, Taken(start!)),
            lookup?.Model);
    }

    private ParameterModel? Parameter(BoundOperation operation, SpecNode stated, PageMemberRule rule)
    {
        var found = operation.Model.Parameters.FirstOrDefault(parameter =>
            parameter.WireName == stated.Text && parameter.Place is not (ParameterPlace.Path or ParameterPlace.QueryString)
            && rule.Fits(parameter.Type));
        if (found is null)
        {
            problems.Add(PageProblems.Parameter(stated.Place, stated.Text, rule.Kind, rule.Meaning));
        }

        return found;
    }

    /// <summary>Reports a start of the next page that the parameter does not take.</summary>
    private bool Fits(SpecNode extension, string? start, ParameterModel cursor)
    {
        var stated = extension["next"] ?? extension["after"]!;
        var place = stated["header"] ?? stated;
        var taken = Taken(cursor);
        if (PageStarts.IsLinkInText(start, taken))
        {
            problems.Add(PageProblems.Link(place.Place, place.Text, cursor.WireName));
        }

        var fits = PageStarts.Fit(start, taken);
        if (!fits)
        {
            problems.Add(PageProblems.Start(place.Place, place.Text, start!, cursor.WireName, taken!, start == PageStarts.Link));
        }

        return fits;
    }

    private static string? Taken(ParameterModel parameter) => PageStarts.KindOf(parameter.Type, parameter.Documentation);

    /// <summary>
    /// Returns the offset or number of the first page: the stated one, else the parameter's default in the document, else 0 of an offset
    /// and 1 of a page number.
    /// </summary>
    private static int First(SpecNode extension, ExtensionReader reader, PageKind kind, ParameterModel start)
    {
        if (extension.Has("first"))
        {
            return reader.Count("first");
        }

        var fact = start.Documentation.Facts.FirstOrDefault(one => one.StartsWith(FirstFact, StringComparison.Ordinal));
        return int.TryParse(fact?.Substring(FirstFact.Length), NumberStyles.None, s_invariant, out var number) ? number
            : kind == PageKind.Number ? 1
            : 0;
    }

    /// <summary>Returns the names of the method's parameters, except the size, which may get another one.</summary>
    private static NameScope Names(OperationModel operation, ParameterModel? size)
    {
        var names = new NameScope(StringComparer.Ordinal, ReservedNames.Parameters, "");
        var taken = operation.Parameters.Where(parameter => parameter.Name != size?.Name).Select(parameter => parameter.Name)
            .Append(operation.Body?.Name ?? "")
            .Concat(operation.Body?.Parts.Select(part => part.Name) ?? []);
        foreach (var name in taken)
        {
            names.Claim(name);
        }

        return names;
    }
}
