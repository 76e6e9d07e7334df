using Gameball.Generator.Model;
using Buffer = Gameball.Generator.Emitting.RuntimeNames.Buffer;

namespace Gameball.Generator.Emitting;

/// <summary>One helper call for each member: inline code took the compiler a fifth longer over a whole client.</summary>
internal static class RecordWriteEmitter
{
    public static void Emit(CodeWriter code, TypeNames names, RecordModel record)
    {
        code.Line($"buffer.{Buffer.StartObject}();");
        foreach (var property in record.Properties)
        {
            var helper = !property.Required ? Buffer.OptionalMember
                : TypeNames.MayBeNull(property.Type) ? Buffer.NullableMember
                : Buffer.Member;
            var hasHelper = Kind.IsPlain(property.Type.Kind) && !TypeNames.IsOptional(property);
            var json = hasHelper ? "" : ", " + JsonFields.Of(names, property);
            code.Line($"buffer.{helper}({CSharpText.MemberName(property.WireName)}, value.{Identifiers.Escape(property.Name)}{json});");
        }

        if (record.Extra is not null)
        {
            code.Line($"buffer.{Buffer.ExtraMembers}(value.{Identifiers.Escape(record.ExtraName)}, {JsonFields.OfExtra(names, record)});");
        }

        code.Line($"buffer.{Buffer.EndObject}();");
    }
}
