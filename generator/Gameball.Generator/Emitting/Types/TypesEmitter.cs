using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>Emits the types of a group. The JSON code of a record follows it; a struct contains its own.</summary>
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
                    code.Separate();
                    JsonClassEmitter.Emit(code, names, record);
                    break;
                case EnumModel openEnum:
                    EnumEmitter.Emit(code, names, openEnum);
                    break;
                case UnionModel union:
                    UnionEmitter.Emit(code, names, union);
                    break;
            }
        }
    }
}
