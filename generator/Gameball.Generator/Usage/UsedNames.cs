using Gameball.Generator.Model;

namespace Gameball.Generator.Usage;

/// <summary>
/// The names of the client that the project's own code has, sorted. It stays equal until an edit adds the first use of such a name or
/// removes the last one, so that no other edit runs a further step.
/// </summary>
internal sealed record UsedNames(EquatableArray<string> Names);
