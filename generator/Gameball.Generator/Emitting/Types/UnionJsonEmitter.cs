using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;
using Buffer = Gameball.Generator.Emitting.RuntimeNames.Buffer;
using Json = Gameball.Generator.Emitting.RuntimeNames.Json;
using Types = Gameball.Generator.Emitting.RuntimeNames.Types;
using Union = Gameball.Generator.Emitting.RuntimeNames.Union;
using UnionTable = Gameball.Generator.Emitting.RuntimeNames.UnionTable;

namespace Gameball.Generator.Emitting;

/// <summary>Writes whatever case there is; reads the one that the table picks, and keeps what is none.</summary>
internal static class UnionJsonEmitter
{
    private const string Table = "s_table";

    public static void EmitFields(CodeWriter code, TypeNames names, UnionModel union)
    {
        UnionTableEmitter.Emit(code, Table, union.Rows);
        foreach (var choice in union.Cases.Where(IsComposed))
        {
            code.Line($"private static readonly {Json.Type}<{names.Bare(choice.Type)}> {Field(choice)} = {names.BareJson(choice.Type)};");
        }
    }

    public static void Emit(CodeWriter code, TypeNames names, UnionModel union) => ValueTypeEmitter.EmitJson(
        code, names, union, write => EmitWrite(code, names, union, write), read => EmitRead(code, names, union, read));

    private static void EmitWrite(CodeWriter code, TypeNames names, UnionModel union, string signature)
    {
        using var body = code.Open(signature);
        using var block = code.Open("switch (this.Value)");
        foreach (var (choice, i) in union.Cases.Select((choice, i) => (choice, i)))
        {
            var item = "item" + i.ToString(CultureInfo.InvariantCulture);
            var write = choice.Told is not { } told ? $"{Code(names, choice)}.{Json.Write}(buffer, {item})"
                : $"{Union.Type}.{Union.WriteTold}(buffer, {item}, {Code(names, choice)}, "
                    + $"{CSharpText.Literal(told.Property)}, {CSharpText.Literal(told.Value.Value)}{Bare(told)})";
            code.Line($"case {names.Bare(choice.Type)} {item}: {write}; break;");
        }

        code.Line($"default: {Union.Type}.{Union.WriteOther}(buffer, this.Value); break;");
    }

    private static void EmitRead(CodeWriter code, TypeNames names, UnionModel union, string signature)
    {
        using var block = code.Open($"{signature} => {Table}.{UnionTable.Pick}(ref reader) switch", after: ";");
        foreach (var (choice, i) in union.Cases.Select((choice, i) => (choice, i)))
        {
            var index = i.ToString(CultureInfo.InvariantCulture);
            var read = $"{Code(names, choice)}.{Json.Read}(ref reader)";
            code.Line(IsComposed(choice) ? $"{index} => From{choice.Name}({read})," : $"{index} => {read},");
        }

        code.Line($"_ => FromJsonElement({Types.Type}.{Kind.Table[TypeKind.Any].Member}.{Json.Read}(ref reader)),");
    }

    private static string Code(TypeNames names, UnionCaseModel choice) => IsComposed(choice) ? Field(choice) : names.BareJson(choice.Type);

    private static bool IsComposed(UnionCaseModel choice) => choice.Type.Kind is TypeKind.List or TypeKind.Map;

    private static string Bare(ImpliedDiscriminatorModel told) => told.Value.Kind == TypeKind.String ? "" : ", isText: false";

    private static string Field(UnionCaseModel choice) => "s_as" + choice.Name;
}
