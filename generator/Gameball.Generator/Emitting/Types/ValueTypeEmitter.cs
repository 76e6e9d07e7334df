using System;
using Gameball.Generator.Model;
using Buffer = Gameball.Generator.Emitting.RuntimeNames.Buffer;
using JsonValueType = Gameball.Generator.Emitting.RuntimeNames.JsonValueType;

namespace Gameball.Generator.Emitting;

/// <summary>
/// What enums and unions share: the head of the struct, and its JSON code as members that only the runtime sees. A class for it would
/// double the number of types, and a call through it is a virtual one.
/// </summary>
internal static class ValueTypeEmitter
{
    public static CodeWriter.Block Open(CodeWriter code, TypeNames names, TypeModel type, string fallback)
    {
        DocComment.Write(code, type.Documentation, fallback);
        DocComment.ObsoleteAttribute(code, type.Documentation);
        code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({names.JsonOfValueType(type.Name)}))]");
        CodeAttributes.Emit(code);
        var head = $"{names.Accessibility} readonly partial record struct {Identifiers.Escape(type.Name)}";
        return code.Open($"{head} : {Interface(names, type)}");
    }

    /// <param name="write">What follows the signature: a block or an expression.</param>
    /// <param name="read">The same.</param>
    public static void EmitJson(CodeWriter code, TypeNames names, TypeModel type, Action<string> write, Action<string> read)
    {
        var door = Interface(names, type);
        Emit($"void {door}.{JsonValueType.Write}({Buffer.Type} buffer)", TypeUse.Written, write);
        Emit($"{names.Emitted(type.Name)} {door}.{JsonValueType.Read}(ref {RuntimeNames.Reader.Type} reader)", TypeUse.Read, read);

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
