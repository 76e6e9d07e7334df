using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>A file to emit, compared by value: the pipeline emits it again only when it differs.</summary>
/// <param name="HintName">Its name in the compilation, unique regardless of case.</param>
/// <param name="UsesObsolete">Whether its code uses deprecated members or types.</param>
internal abstract record FileModel(string HintName, TargetModel Target, bool UsesObsolete);

/// <summary>The client, its interface and the security schemes.</summary>
/// <param name="Tags">The tags without their operations.</param>
/// <param name="Raw">The requests that the documents do not have.</param>
internal sealed record ClientFile(
    string HintName,
    TargetModel Target,
    bool UsesObsolete,
    Documentation Documentation,
    string? BaseAddress,
    EquatableArray<SecuritySchemeModel> Schemes,
    EquatableArray<TagModel> Tags,
    RawRequestModel Raw) : FileModel(HintName, Target, UsesObsolete);

/// <summary>One tag's client: its interface, operations and batches.</summary>
internal sealed record TagFile(string HintName, TargetModel Target, bool UsesObsolete, TagModel Tag)
    : FileModel(HintName, Target, UsesObsolete);

/// <summary>The types of one group with their JSON code.</summary>
internal sealed record TypesFile(string HintName, TargetModel Target, bool UsesObsolete, EquatableArray<TypeModel> Types)
    : FileModel(HintName, Target, UsesObsolete);

/// <summary>The resolver that provides every type to <c>JsonSerializer</c>.</summary>
internal sealed record JsonFile(string HintName, TargetModel Target) : FileModel(HintName, Target, UsesObsolete: false);

/// <summary>The methods that register the client with dependency injection.</summary>
/// <param name="NeedsKeys">Whether any operation may need credentials.</param>
/// <param name="Tags">The tags without their operations.</param>
internal sealed record InjectionFile(
    string HintName, TargetModel Target, bool UsesObsolete, string? BaseAddress, bool NeedsKeys, EquatableArray<TagModel> Tags)
    : FileModel(HintName, Target, UsesObsolete);
