namespace Gameball.Generator.Emitting;

/// <summary>Emits the attributes of every emitted class and struct.</summary>
internal static class CodeAttributes
{
    public static void Emit(CodeWriter code) =>
        code.Line($"[{Namespaces.Analysis}ExcludeFromCodeCoverage]");
}
