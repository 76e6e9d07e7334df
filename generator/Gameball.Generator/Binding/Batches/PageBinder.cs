using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Binds <c>x-gameball-page</c>: an operation that returns one page of a list, and the way to request the next page.</summary>
internal sealed class PageBinder(ProblemSink problems, TypeTable types, MethodNames methods, PageLookupBinder lookups)
{
    private const string Itself = "@";
    private const string SizeName = "pageSize";

    private readonly HashSet<OperationSource> _seen = [];

    /// <returns>The page; <see langword="null"/> for an operation without pages, and for the further variants of an operation.</returns>
    public PageModel? Bind(BoundOperation operation)
    {
        if (operation.Source.Operation[ExtensionBinder.Page] is not { } extension || !_seen.Add(operation.Source))
        {
            return null;
        }

        var reader = new ExtensionReader(problems, ExtensionBinder.Page, extension)
            .Allow("cursor", "limit", "items", "next", "after", "lookup", "more");
        var (cursorName, itemsName) = (reader.Text("cursor"), reader.Text("items"));
        if (reader.IsValid && extension.Has("next") == extension.Has("after"))
        {
            reader.Wrong(extension, ExtensionBinder.Page, "with either 'next' or 'after'");
        }

        if (extension.Has("lookup") && !extension.Has("after"))
        {
            reader.Wrong(extension["lookup"]!, "'lookup' of " + ExtensionBinder.Page, "beside 'after', whose value it looks up");
        }

        if (!reader.IsValid)
        {
            return null;
        }

        var cursor = Parameter(operation, extension["cursor"]!, "the start of a page");
        var size = extension["limit"] is { } limit ? Parameter(operation, limit, "the number of items on a page") : null;
        var items = Items(operation.Model.Response, extension["items"]!);
        if (cursor is null || items is not { Type.Element: { } item } || (size is null && extension.Has("limit")))
        {
            return null;
        }

        var response = operation.Model.Response!.Type;
        var wanted = new List<bool>();
        RowMember? Member(string key, TypeRef owner, string ownerName, string kind, Func<TypeRef, bool> fits, string meaning)
        {
            var found = extension[key] is { } stated ? Find(stated, owner, ownerName, kind, fits, meaning) : null;
            wanted.Add(found is not null || !extension.Has(key));
            return found;
        }

        const string NextStart = "the start of the next page";
        var next = Member("next", response, "the response", "a plain value", ScalarTypes.IsPlain, NextStart);
        var after = Member("after", item, "an item", "a plain value", ScalarTypes.IsPlain, NextStart);
        var lookup = extension["lookup"] is { } lookedUp ? lookups.Bind(lookedUp) : null;
        wanted.Add(lookup is not null || !extension.Has("lookup"));
        var (owner, member) = extension.Has("lookup") ? (lookup?.Response, lookup?.Cursor)
            : next is not null ? (response, next) : (item, after);
        var start = member is null ? null : Start(member, owner!);
        var taken = PageStarts.KindOf(cursor.Type, cursor.Documentation);
        var stated = extension["next"] ?? extension["after"]!;
        if (PageStarts.IsLinkInText(start, taken))
        {
            problems.Add(PageProblems.Link(stated.Place, stated.Text, cursor.WireName));
        }

        if (!PageStarts.Fit(start, taken))
        {
            problems.Add(PageProblems.Start(stated.Place, stated.Text, start!, cursor.WireName, taken!));
            return null;
        }

        var more = Member(
            "more", response, "the response", "a boolean", type => type.Kind == TypeKind.Boolean, "whether there is another page");
        return wanted.Contains(false) ? null : new(
            methods.Variant(operation.Tag, methods.Get(operation.Source) + "All") + "Async",
            cursor.Name,
            size?.Name,
            SizeNameOf(operation.Model, size),
            items,
            item,
            next,
            after,
            more,
            lookup is null && PageStarts.IsNumberInText(start, taken),
            lookup);
    }

    private ParameterModel? Parameter(BoundOperation operation, SpecNode stated, string meaning)
    {
        var found = operation.Model.Parameters.FirstOrDefault(parameter =>
            parameter.WireName == stated.Text && parameter.Place is not (ParameterPlace.Path or ParameterPlace.QueryString)
            && ScalarTypes.IsPlain(parameter.Type));
        if (found is null)
        {
            problems.Add(PageProblems.Parameter(stated.Place, stated.Text, meaning));
        }

        return found;
    }

    private RowMember? Items(ResponseModel? response, SpecNode stated)
    {
        if (response is { Kind: ResponseKind.Json, Type: { Kind: TypeKind.List } list } && stated.Text == Itself)
        {
            return new(Itself, null, list);
        }

        var found = response is { Kind: ResponseKind.Json }
            ? Property(response.Type, stated.Text, type => type.Kind == TypeKind.List)
            : null;
        if (found is null)
        {
            problems.Add(PageProblems.Items(stated.Place, stated.Text));
        }

        return found;
    }

    private RowMember? Find(SpecNode stated, TypeRef owner, string ownerName, string kind, Func<TypeRef, bool> fits, string meaning)
    {
        var found = stated.Text == Itself && fits(owner) ? new(Itself, null, owner) : Property(owner, stated.Text, fits);
        if (found is null)
        {
            problems.Add(PageProblems.Member(stated.Place, stated.Text, kind, ownerName, meaning));
        }

        return found;
    }

    private RowMember? Property(TypeRef owner, string name, Func<TypeRef, bool> fits) =>
        PropertyOf(owner, name) is { } property && fits(property.Type) ? RowMember.FromProperty(property) : null;

    private PropertyModel? PropertyOf(TypeRef owner, string name) => owner is { Kind: TypeKind.Record, Name: { } record }
        ? (types[record] as RecordModel)?.Properties.FirstOrDefault(property => property.WireName == name)
        : null;

    private string? Start(RowMember member, TypeRef owner) =>
        PageStarts.KindOf(member.Type, PropertyOf(owner, member.WireName)?.Documentation ?? Documentation.None);

    // The size may take the name of the parameter that it replaces: a document that says 'pageSize' keeps that name.
    private static string SizeNameOf(OperationModel operation, ParameterModel? size)
    {
        var taken = new NameScope(StringComparer.Ordinal, ReservedNames.Parameters, "");
        foreach (var name in operation.Parameters.Where(parameter => parameter.Name != size?.Name).Select(parameter => parameter.Name)
            .Append(operation.Body?.Name ?? ""))
        {
            taken.Claim(name);
        }

        return taken.Claim(SizeName);
    }
}
