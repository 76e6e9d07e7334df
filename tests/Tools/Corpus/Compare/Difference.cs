namespace Gameball.Generator.Corpus.Compare;

/// <summary>A difference between our documents and another one: a line of the report.</summary>
internal sealed record Difference(string Kind, string Place, string What)
{
    public const string MissingInOurs = "missing in ours";

    public const string MissingInTheirs = "missing in theirs";

    public override string ToString() => $"{Kind}  {Place}  {What}";
}
