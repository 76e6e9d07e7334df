using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Tests.Binding;

/// <summary>A bound union as text.</summary>
internal static class ShownUnion
{
    public static string Cases(this Bound bound, string union) => string.Join(
        ", ", ((UnionModel)bound.Type(union)).Cases.Select(choice => choice.Name + ": " + Bound.Show(choice.Type)));

    public static string Discriminators(this Bound bound, string union, string property)
    {
        var model = (UnionModel)bound.Type(union);
        return string.Join(", ", model.Entries.Select(entry => string.Join("|", entry.Constants.Single(one => one.Name == property).Values)
            + "=" + model.Cases[entry.Case].Name));
    }
}
