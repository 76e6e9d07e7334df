using Gameball.Generator.Model;
using Infos = Gameball.Generator.Emitting.RuntimeNames.TypeInfos;

namespace Gameball.Generator.Emitting;

/// <summary>
/// Hands the emitted JSON code to users of <c>JsonSerializer</c> without reflection. <c>CreateValueInfo</c> with the converter:
/// a resolver of its own never gets a serialize handler called.
/// </summary>
internal static class ResolverEmitter
{
    private const string Metadata = "global::System.Text.Json.Serialization.Metadata.";
    private const string Options = "global::System.Text.Json.JsonSerializerOptions";

    public static void Emit(CodeWriter code, TypeNames names, JsonFile file)
    {
        DocComment.Summary(code, "The emitted types for <c>JsonSerializer</c>, without reflection: works trimmed and in native programs.");
        FileEmitter.Attributes(code);
        using var block = code.Open($"{names.Accessibility} static class {Identifiers.Escape(FilePlan.JsonClass(file.Target))}");
        DocComment.Summary(
            code,
            "Knows every emitted type and lists, arrays and maps of it; combine it with the resolver of your own types.");
        code.Line($"public static {Metadata}IJsonTypeInfoResolver Resolver {{ get; }} = new EmittedTypes();");
        code.Separate();
        DocComment.Summary(code, "Read-only options over <see cref=\"Resolver\"/>.");
        code.Line($"public static {Options} Options {{ get; }} = CreateOptions();");
        code.Separate();
        using (code.Open($"private static {Options} CreateOptions()"))
        {
            code.Line($"var options = new {Options} {{ TypeInfoResolver = Resolver }};");
            code.Line("options.MakeReadOnly();");
            code.Line("return options;");
        }

        code.Separate();
        EmitResolver(code, names, file.TypeNames);
    }

    private static void EmitResolver(CodeWriter code, TypeNames names, EquatableArray<string> types)
    {
        using var block = code.Open($"private sealed class EmittedTypes : {Metadata}IJsonTypeInfoResolver");
        using var method = code.Open($"public {Metadata}JsonTypeInfo? GetTypeInfo(global::System.Type type, {Options} options)");

        // The serializer asks once for each type and keeps the answer, so that a chain costs nothing and compiles fast.
        code.Line($"var element = {Infos.Type}.{Infos.ElementOf}(type);");
        foreach (var name in types)
        {
            var json = names.Emitted(TypeNames.JsonClass(name));
            code.Line($"if (element == typeof({names.Emitted(name)})) return {Infos.Type}.{Infos.Of}(type, options, {json}.Instance);");
        }

        code.Line("return null;");
    }
}
