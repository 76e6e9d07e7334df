using Gameball.Generator.Model;
using Buffer = Gameball.Generator.Emitting.RuntimeNames.Buffer;
using Json = Gameball.Generator.Emitting.RuntimeNames.Json;

namespace Gameball.Generator.Emitting;

/// <summary>Emits the class with a record's JSON code.</summary>
internal static class JsonClassEmitter
{
    public static void Emit(CodeWriter code, TypeNames names, RecordModel record)
    {
        var self = names.Emitted(record.Name);
        var name = TypeNames.JsonClass(record.Name);
        var head = $"public sealed class {name}";
        using var block = code.Open($"{head} : {RuntimeNames.JsonOfClass.Type}<{self}>");
        code.Line($"public static readonly {name} Instance = new();");
        JsonFields.Emit(code, names, record);
        code.Separate();
        var write = $"public override void {Json.Write}({Buffer.Type} buffer, {self} value)";
        if (JsonUse.LeftOut(record, TypeUse.Written) is { } unwritten)
        {
            code.Line($"{write} => {unwritten};");
        }
        else
        {
            using var body = code.Open(write);
            RecordWriteEmitter.Emit(code, names, record);
        }

        code.Separate();
        var read = JsonUse.LeftOut(record, TypeUse.Read) ?? "new(ref r)";
        code.Line($"public override {self} {Json.Read}(ref {RuntimeNames.Reader.Type} r) => {read};");
    }
}
