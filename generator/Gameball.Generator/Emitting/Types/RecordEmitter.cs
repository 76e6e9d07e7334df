using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>Emits a JSON object as a sealed record with <c>required</c> and <c>init</c> properties, or settable ones.</summary>
internal static class RecordEmitter
{
    public static void Emit(CodeWriter code, TypeNames names, RecordModel record)
    {
        DocComment.Write(code, record.Documentation, $"The <c>{DocText.Inline(record.Name)}</c> object.");
        DocComment.ObsoleteAttribute(code, record.Documentation);
        code.Line($"[{Namespaces.Serialization}JsonConverter(typeof({TypeNames.Converter(record.Name)}))]");
        CodeAttributes.Emit(code);
        using var block = code.Open($"{names.Accessibility} sealed partial record {Identifiers.Escape(record.Name)}");
        foreach (var property in record.Properties)
        {
            code.Separate();
            EmitProperty(code, names, property);
        }

        if (record.Extra is { } extra)
        {
            code.Separate();
            DocComment.Summary(code, "Further properties; null without any.");
            code.Line($"public {names.OrAbsent(TypeRef.MapOf(extra))} {Identifiers.Escape(record.ExtraName)} {{ get; {Setter(names)}; }}");
        }

        EmitPrint(code, names, record);
        if ((record.Use & TypeUse.Read) != 0)
        {
            RecordReadEmitter.Emit(code, names, record);
        }
    }

    /// <summary>
    /// Emits the printing. The compiler's own version would print a list as its type and a password in clear, and compile slower.
    /// </summary>
    private static void EmitPrint(CodeWriter code, TypeNames names, RecordModel record)
    {
        var text = (record.Use & TypeUse.Written) == 0
            ? "false"
            : $"{TypeNames.Converter(record.Name)}.Instance.{RuntimeNames.Json.Print}(text, this)";
        code.Separate();
        code.Line($"bool PrintMembers({Namespaces.Text}StringBuilder text) => {text};");
    }

    private static void EmitProperty(CodeWriter code, TypeNames names, PropertyModel property)
    {
        // A required member must be set, so an obsolete mark would cause a warning for every caller that creates the record.
        // A member with a fixed value need not be set.
        var value = property.Constant is { } constant ? CSharpText.Constant(constant.Kind, constant.Value) : null;
        var isMarked = !property.Required && !property.IsRequiredInRequests;
        var isRequired = !isMarked && value is null;
        var documentation = isRequired && !names.HasRequiredMembers ? WithRequired(property) : property.Documentation;
        DocComment.WriteIfAny(code, documentation, $"The <c>{DocText.Inline(property.WireName)}</c> property.", sayObsolete: !isMarked);
        if (isMarked)
        {
            DocComment.ObsoleteAttribute(code, property.Documentation);
        }

        var type = names.Render(property);
        var name = Identifiers.Escape(property.Name);
        if (names.Field(property) is { } field)
        {
            code.Line($"public {type} {name} {{ get => this.{field}.GetValueOrDefault(); set => this.{field} = value; }}");
            code.Line($"internal {type}? {field};");
            return;
        }

        var required = isRequired && names.HasRequiredMembers ? "required " : "";
        var initial = value is null ? "" : $" = {value};";
        code.Line($"public {required}{type} {name} {{ get; {Setter(names)}; }}{initial}");
    }

    private static string Setter(TypeNames names) => names.HasRequiredMembers ? "init" : "set";

    // Where the language does not tell it, the comment does.
    private static Documentation WithRequired(PropertyModel property)
    {
        var fact = property.Required ? "Required" : "Required in requests";
        return property.Documentation with { Facts = property.Documentation.Facts.Prepend(fact).ToEquatableArray() };
    }
}
