using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;
using Buffer = Gameball.Generator.Emitting.RuntimeNames.Buffer;
using Json = Gameball.Generator.Emitting.RuntimeNames.Json;
using Types = Gameball.Generator.Emitting.RuntimeNames.Types;
using Union = Gameball.Generator.Emitting.RuntimeNames.Union;
using UnionTable = Gameball.Generator.Emitting.RuntimeNames.UnionTable;

namespace Gameball.Generator.Emitting;

/// <summary>Emits code that writes the current case, reads the case that the table selects, and keeps any other JSON.</summary>
internal static class UnionJsonEmitter
{
    private const string Table = "s_table";

    public static void EmitFields(CodeWriter code, TypeNames names, UnionModel union)
    {
        UnionTableEmitter.Emit(code, Table, union.Entries);
        foreach (var unionCase in union.Cases.Where(IsComposed))
        {
            code.Line($"private static readonly {Json.Type}<{names.Bare(unionCase.Type)}> {Field(unionCase)} = {names.BareJson(unionCase.Type)};");
        }
    }

    public static void Emit(CodeWriter code, TypeNames names, UnionModel union) => ValueTypeEmitter.EmitJson(
        code, names, union, write => EmitWrite(code, names, union, write), read => EmitRead(code, names, union, read));

    private static void EmitWrite(CodeWriter code, TypeNames names, UnionModel union, string signature)
    {
        using var body = code.Open(signature);
        using var block = code.Open("switch (this.Value)");
        foreach (var (unionCase, i) in union.Cases.Select((unionCase, i) => (unionCase, i)))
        {
            var item = "item" + i.ToString(CultureInfo.InvariantCulture);
            var write = unionCase.ImpliedDiscriminator is not { } implied ? $"{Code(names, unionCase)}.{Json.Write}(buffer, {item})"
                : $"{Union.Type}.{Union.WriteWithDiscriminator}(buffer, {item}, {Code(names, unionCase)}, "
                    + $"{CSharpText.Literal(implied.Property)}, {CSharpText.Literal(implied.Value.Value)}{Bare(implied)})";
            code.Line($"case {names.Bare(unionCase.Type)} {item}: {write}; break;");
        }

        code.Line($"default: {Union.Type}.{Union.WriteOther}(buffer, this.Value); break;");
    }

    private static void EmitRead(CodeWriter code, TypeNames names, UnionModel union, string signature)
    {
        using var block = code.Open($"{signature} => {Table}.{UnionTable.Pick}(ref reader) switch", after: ";");
        foreach (var (unionCase, i) in union.Cases.Select((unionCase, i) => (unionCase, i)))
        {
            var index = i.ToString(CultureInfo.InvariantCulture);
            var read = $"{Code(names, unionCase)}.{Json.Read}(ref reader)";
            code.Line(IsComposed(unionCase) ? $"{index} => From{unionCase.Name}({read})," : $"{index} => {read},");
        }

        code.Line($"_ => FromJsonElement({Types.Type}.{Kind.Table[TypeKind.Any].Member}.{Json.Read}(ref reader)),");
    }

    private static string Code(TypeNames names, UnionCaseModel unionCase) => IsComposed(unionCase) ? Field(unionCase) : names.BareJson(unionCase.Type);

    private static bool IsComposed(UnionCaseModel unionCase) => unionCase.Type.Kind is TypeKind.List or TypeKind.Map;

    private static string Bare(ImpliedDiscriminatorModel implied) => implied.Value.Kind == TypeKind.String ? "" : ", isText: false";

    private static string Field(UnionCaseModel unionCase) => "s_as" + unionCase.Name;
}
