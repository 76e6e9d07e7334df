using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Corpus.Descriptions;

namespace Gameball.Generator.Corpus.Compare;

/// <summary>Compares our documents with another one, and the client of ours with the client of the other.</summary>
internal static class Comparison
{
    /// <returns>Lines in the order of their text.</returns>
    public static IReadOnlyList<string> Compare(ApiDescription ours, ApiDescription theirs) =>
    [
        .. Compare(ours.Document, theirs.Document)
            .Concat(Compare(SurfaceTree.Build(ours.Client), SurfaceTree.Build(theirs.Client)))
            .Concat(TypeNames.Render(ours.Client, theirs.Client))
            .Select(difference => difference.ToString())
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <remarks>A part that only one side has is one line, without the parts inside of it.</remarks>
    private static IEnumerable<Difference> Compare(Element ours, Element theirs) => Facts(ours, theirs).Concat(Children(ours, theirs));

    private static IEnumerable<Difference> Facts(Element ours, Element theirs) =>
        from fact in ours.Facts.Keys.Union(theirs.Facts.Keys)
        let our = ours.Facts.GetValueOrDefault(fact, Words.None)
        let their = theirs.Facts.GetValueOrDefault(fact, Words.None)
        where our != their
        select new Difference(ours.Kind, ours.Place, $"{fact}: {our} ours, {their} theirs");

    private static IEnumerable<Difference> Children(Element ours, Element theirs) =>
        from name in ours.Children.Keys.Union(theirs.Children.Keys)
        from difference in (ours.Children.GetValueOrDefault(name), theirs.Children.GetValueOrDefault(name)) switch
        {
            (null, { } their) => [new Difference(their.Kind, their.Place, Difference.MissingInOurs)],
            ({ } our, null) => [new Difference(our.Kind, our.Place, Difference.MissingInTheirs)],
            ({ } our, { } their) => Compare(our, their),
            _ => [],
        }
        select difference;
}
