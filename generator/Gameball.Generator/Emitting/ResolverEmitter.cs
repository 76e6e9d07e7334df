using Runtime = Gameball.Generator.Emitting.RuntimeNames.Resolver;

namespace Gameball.Generator.Emitting;

/// <summary>
/// Emits the resolver that provides the JSON code to users of <c>JsonSerializer</c>; the types themselves name their code.
/// </summary>
internal static class ResolverEmitter
{
    private const string Resolver = "global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver";
    private const string Options = $"{Namespaces.Json}JsonSerializerOptions";

    public static void Emit(CodeWriter code, TypeNames names)
    {
        var name = names.JsonHolder;
        DocComment.Summary(code, "The emitted types for <c>JsonSerializer</c>, also in trimmed and native programs.");
        CodeAttributes.Emit(code);
        using var block = code.Open($"{names.Accessibility} static partial class {Identifiers.Escape(name)}");
        DocComment.Summary(code, "Resolves every emitted type, and lists, arrays and maps of it. Combine it with the resolver of your own types.");
        code.Line($"public static {Resolver} Resolver {{ get; }} = new {Runtime.Type}(typeof({names.Emitted(name)}));");
        code.Separate();
        DocComment.Summary(code, "Read-only options that use <see cref=\"Resolver\"/>.");
        code.Line($"public static {Options} Options {{ get; }} = {Runtime.Type}.{Runtime.CreateOptions}(Resolver);");
        code.Separate();
        DocComment.Summary(code, "The JSON code of the records, which each record names in its attribute.");
        code.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        CodeAttributes.Emit(code);
        using var converters = code.Open($"{names.Accessibility} static partial class {TypeNames.Converters}");
    }
}
