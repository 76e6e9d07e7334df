using System;
using Gameball.Generator.Model;
using Buffer = Gameball.Generator.Emitting.RuntimeNames.Buffer;
using Json = Gameball.Generator.Emitting.RuntimeNames.Json;

namespace Gameball.Generator.Emitting;

/// <summary>The class with a type's JSON code. A direction that nothing needs is left out and says so when it is called.</summary>
internal static class JsonClassEmitter
{
    private const string ReaderParameter = "ref " + RuntimeNames.Reader.Type + " reader";

    public static void Emit(CodeWriter code, TypeNames names, RecordModel record) => Emit(
        code,
        names,
        record,
        () => JsonFields.Emit(code, names, record),
        () => RecordWriteEmitter.Emit(code, names, record),
        () => code.Line($"return new {names.Emitted(record.Name)}(ref reader);"));

    public static void Emit(CodeWriter code, TypeNames names, EnumModel model) => Emit(
        code,
        names,
        model,
        () => { },
        () => code.Line($"buffer.{Buffer.Value}(value.Value);"),
        () => code.Line($"return new {names.Emitted(model.Name)}(reader.{Kind.Method("", new TypeRef(model.Underlying))}());"));

    public static void Emit(CodeWriter code, TypeNames names, UnionModel union) => Emit(
        code,
        names,
        union,
        () => UnionJsonEmitter.EmitFields(code, names, union),
        () => UnionJsonEmitter.EmitWrite(code, names, union),
        () => UnionJsonEmitter.EmitRead(code, names, union));

    private static void Emit(CodeWriter code, TypeNames names, TypeModel type, Action fields, Action write, Action read)
    {
        var self = names.Emitted(type.Name);
        var door = type is RecordModel ? RuntimeNames.JsonOfClass.Type : RuntimeNames.JsonOfStruct.Type;
        var name = TypeNames.JsonClass(type.Name);
        FileEmitter.Attributes(code);
        using var block = code.Open($"{names.Accessibility} sealed class {Identifiers.Escape(name)} : {door}<{self}>");
        code.Line($"public static {names.Emitted(name)} Instance {{ get; }} = new {names.Emitted(name)}();");
        fields();
        var writeSignature = $"void {Json.Write}({Buffer.Type} buffer, {self} value)";
        EmitMethod(code, writeSignature, type, TypeUse.Written, write, "only received, never sent");
        EmitMethod(code, $"{self} {Json.Read}({ReaderParameter})", type, TypeUse.Read, read, "only sent, never received");
    }

    private static void EmitMethod(CodeWriter code, string signature, TypeModel type, TypeUse use, Action body, string otherwise)
    {
        code.Separate();
        using var block = code.Open("public override " + signature);
        if ((type.Use & use) != 0)
        {
            body();
        }
        else
        {
            var reason = $"{type.Name} is {otherwise}, so that its code was left out. Set GameballJsonDirections to 'both'.";
            code.Line($"throw new global::System.NotSupportedException({CSharpText.Literal(reason)});");
        }
    }
}
