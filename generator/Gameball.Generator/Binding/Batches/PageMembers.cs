using System;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>What a value of a page should be.</summary>
/// <param name="Kind">The kind of value, with an article.</param>
/// <param name="Fits">Whether a type is of that kind.</param>
/// <param name="Meaning">The purpose of the value.</param>
internal sealed record PageMemberRule(string Kind, Func<TypeRef, bool> Fits, string Meaning);

/// <summary>A value of a page, with its kind if the document states it.</summary>
internal sealed record BoundPageValue(PageValue Value, string? Kind);

/// <summary>Finds the values that <c>x-gameball-page</c> names: properties of the response or of an item, and headers.</summary>
internal sealed class PageMembers(ProblemSink problems, TypeTable types)
{
    private const string Header = "header";
    private const string Link = "Link";

    // Each step is a test in the emitted code; no API nests its values this deep.
    private const int MaxDepth = 8;
    private const int MaxPath = 1000;

    // JSONPath's names for the whole document and for the current value.
    private static readonly string[] s_itself = ["$", "@"];

    public RowMember? Items(ResponseModel? response, SpecNode stated)
    {
        var found = response is { Kind: ResponseKind.Json } ? Find(response.Type, stated.Text, type => type.Kind == TypeKind.List) : null;
        if (found is null)
        {
            problems.Add(PageProblems.Items(stated.Place, stated.Text));
        }

        return found?.Value.Member;
    }

    /// <summary>Returns a property of the response or of an item.</summary>
    /// <param name="owner">The type of the response or of an item.</param>
    /// <param name="ownerName">Its name in problems.</param>
    public BoundPageValue? Member(SpecNode stated, TypeRef owner, string ownerName, PageMemberRule rule)
    {
        var found = Find(owner, stated.Text, rule.Fits);
        if (found is null)
        {
            problems.Add(PageProblems.Member(stated.Place, stated.Text, rule.Kind, ownerName, rule.Meaning));
        }

        return found;
    }

    /// <summary>Returns a property of the response, or a header of it: <c>{ header: X-Total-Count }</c>.</summary>
    public BoundPageValue? Value(SpecNode stated, string key, BoundOperation operation, PageMemberRule rule)
    {
        if (!stated.IsMapping)
        {
            return Member(stated, operation.Model.Response!.Type, "the response", rule);
        }

        var reader = new ExtensionReader(problems, $"'{key}' of {ExtensionBinder.Page}", stated).Allow(Header);
        var name = reader.Text(Header);
        if (!reader.IsValid)
        {
            return null;
        }

        // Documents rarely have the standard header of links.
        var isLink = key == "next" && name.Equals(Link, StringComparison.OrdinalIgnoreCase);
        if (!isLink && !operation.Headers.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(PageProblems.Header(stated[Header]!.Place, name, operation.Headers));
            return null;
        }

        return new(new(null, name), isLink ? PageStarts.Link : PageStarts.Text);
    }

    private BoundPageValue? Find(TypeRef owner, string path, Func<TypeRef, bool> fits)
    {
        if (s_itself.Contains(path))
        {
            return fits(owner) ? new(new(new("@", null, owner), null), PageStarts.KindOf(owner, Documentation.None)) : null;
        }

        RowMember? outer = null;
        for (var depth = 0; depth < MaxDepth && path.Length <= MaxPath; depth++)
        {
            // A name may have dots itself ('@odata.nextLink'), so the longest name that is a property counts.
            var length = path.Length;
            while (length > 0 && PropertyOf(owner, path.Substring(0, length)) is null)
            {
                length = path.LastIndexOf('.', length - 1);
            }

            if (length <= 0)
            {
                return null;
            }

            var property = PropertyOf(owner, path.Substring(0, length))!;
            var member = RowMember.FromProperty(property, outer);
            if (length == path.Length)
            {
                return fits(property.Type) ? new(new(member, null), PageStarts.KindOf(property.Type, property.Documentation)) : null;
            }

            (outer, owner, path) = (member, property.Type, path.Substring(length + 1));
        }

        return null;
    }

    private PropertyModel? PropertyOf(TypeRef owner, string name) => owner is { Kind: TypeKind.Record, Name: { } record }
        ? (types[record] as RecordModel)?.Properties.FirstOrDefault(property => property.WireName == name)
        : null;
}
