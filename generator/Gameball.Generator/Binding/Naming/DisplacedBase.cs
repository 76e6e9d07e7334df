namespace Gameball.Generator.Binding;

/// <summary>The prefix for the types of an operation whose name is the prefix for the types of another operation.</summary>
internal sealed record DisplacedBase(string Own, string Wanted);
