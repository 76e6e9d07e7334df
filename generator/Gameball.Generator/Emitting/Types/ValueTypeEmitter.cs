using System;
using Gameball.Generator.Model;
using Buffer = Gameball.Generator.Emitting.RuntimeNames.Buffer;
using JsonValueType = Gameball.Generator.Emitting.RuntimeNames.JsonValueType;

namespace Gameball.Generator.Emitting;

/// <summary>
/// Emits the common code of enums and unions: the head of the struct, and its JSON code as members of an interface that only the runtime
/// uses. A class for the JSON code would double the number of types, and its calls would be virtual.
/// </summary>
internal static class ValueTypeEmitter
{
    public static CodeWriter.Block Open(CodeWriter code, TypeNames names, TypeModel type, string fallback)
    {
        DocComment.Write(code, type.Documentation, fallback);
        DocComment.ObsoleteAttribute(code, type.Documentation);
        code.Line($"[{Namespaces.Serialization}JsonConverter(typeof({TypeNames.JsonOfValueType(names.Emitted(type.Name))}))]");
        CodeAttributes.Emit(code);
        var head = $"{names.Accessibility} readonly partial record struct {Identifiers.Escape(type.Name)}";
        return code.Open($"{head} : {Interface(names, type)}");
    }

    /// <param name="write">Emits the member that writes, for its signature: with a block or an expression.</param>
    /// <param name="read">Emits the member that reads, for its signature.</param>
    public static void EmitJson(CodeWriter code, TypeNames names, TypeModel type, Action<string> write, Action<string> read)
    {
        var contract = Interface(names, type);
        Emit($"void {contract}.{JsonValueType.Write}({Buffer.Type} buffer)", TypeUse.Written, write);
        Emit($"{names.Emitted(type.Name)} {contract}.{JsonValueType.Read}(ref {RuntimeNames.Reader.Type} reader)", TypeUse.Read, read);

        void Emit(string signature, TypeUse use, Action<string> body)
        {
            code.Separate();
            if (JsonUse.LeftOut(type, use) is { } leftOut)
            {
                code.Line($"{signature} => {leftOut};");
            }
            else
            {
                body(signature);
            }
        }
    }

    private static string Interface(TypeNames names, TypeModel type) => $"{JsonValueType.Type}<{names.Emitted(type.Name)}>";
}
