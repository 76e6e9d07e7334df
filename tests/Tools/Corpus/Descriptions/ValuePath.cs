using System.Globalization;

namespace Gameball.Generator.Corpus.Descriptions;

/// <summary>The way to a value inside of a parameter or body: <c>POST /orders request lineItems[].price</c>.</summary>
/// <param name="Root">The place of the parameter or body.</param>
/// <param name="Way">From there; empty for the whole.</param>
/// <param name="Name">The last step, which the element around it knows this one by.</param>
internal sealed record ValuePath(string Root, string Way = "", string Name = "")
{
    public string Text => Way.Length == 0 ? Root : Root + " " + Way;

    public ValuePath Item => Step("[]");

    /// <summary>The values of further properties, which the schema does not name.</summary>
    public ValuePath Further => Step("{}");

    public ValuePath Member(string name) => new(Root, Way.Length == 0 ? name : Way + "." + name, "." + name);

    public ValuePath Case(int number) => Step("(" + number.ToString(CultureInfo.InvariantCulture) + ")");

    private ValuePath Step(string step) => new(Root, Way + step, step);
}
