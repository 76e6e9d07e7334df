using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>
/// A group's types, then the JSON code of its records; a struct holds its own. The code of all records is nested in one class, so that a
/// user's list of completions shows each record once.
/// </summary>
internal static class TypesEmitter
{
    public static void Emit(CodeWriter code, TypeNames names, EquatableArray<TypeModel> types)
    {
        foreach (var type in types)
        {
            code.Separate();
            switch (type)
            {
                case RecordModel record:
                    RecordEmitter.Emit(code, names, record);
                    break;
                case EnumModel openEnum:
                    EnumEmitter.Emit(code, names, openEnum);
                    break;
                case UnionModel union:
                    UnionEmitter.Emit(code, names, union);
                    break;
            }
        }

        if (types.OfType<RecordModel>().Any())
        {
            EmitConverters(code, names, types);
        }
    }

    private static void EmitConverters(CodeWriter code, TypeNames names, EquatableArray<TypeModel> types)
    {
        code.Separate();
        using var holder = code.Open($"{names.Accessibility} static partial class {Identifiers.Escape(names.JsonHolder)}");
        using var converters = code.Open($"{names.Accessibility} static partial class {TypeNames.Converters}");
        foreach (var record in types.OfType<RecordModel>())
        {
            code.Separate();
            JsonClassEmitter.Emit(code, names, record);
        }
    }
}
