namespace Gameball.Generator.Binding;

/// <summary>What the types of an operation begin with, where those of another one begin with the name that it has too.</summary>
internal sealed record DisplacedBase(string Own, string Wanted);
