using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>
/// An open enum: a record struct over the text or number, known values as static members, so that a value that the
/// document does not know survives a round trip.
/// </summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter code, TypeNames names, EnumModel model)
    {
        var self = names.Emitted(model.Name);
        var fallback = $"A value of <c>{DocText.Inline(model.Name)}</c>; one that is not listed here is kept as it is.";
        DocComment.Write(code, model.Documentation, fallback);
        DocComment.ObsoleteAttribute(code, model.Documentation);
        code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({names.Emitted(TypeNames.JsonClass(model.Name))}))]");
        FileEmitter.Attributes(code);
        using (code.Open($"{names.Accessibility} readonly partial record struct {Identifiers.Escape(model.Name)}"))
        {
            EmitValue(code, model, Identifiers.Escape(model.Name));
            foreach (var value in model.Values)
            {
                EmitKnown(code, model.Underlying, self, value);
            }

            code.Separate();
            DocComment.Summary(code, "Whether the value is one of those listed here.");
            code.Line($"public bool IsKnown => {Known(model)};");
            code.Separate();
            DocComment.Summary(code, "Takes the value as it stands, known or not.");
            code.Line("/// <param name=\"value\">The value as the API spells it.</param>");
            code.Line($"public static implicit operator {self}({Kind.Table[model.Underlying].Type} value) => new {self}(value);");
            code.Separate();
            DocComment.Summary(code, "The value as the API spells it.");
            code.Line(model.Underlying == TypeKind.String
                ? "public override string ToString() => this.Value;"
                : "public override string ToString() => this.Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);");
        }
    }

    private static void EmitValue(CodeWriter code, EnumModel model, string name)
    {
        var isText = model.Underlying == TypeKind.String;
        var type = Kind.Table[model.Underlying].Type;
        if (isText)
        {
            code.Line("private readonly string? _value;");
            code.Separate();
        }

        DocComment.Summary(code, "Takes a value, known or not.");
        code.Line("/// <param name=\"value\">The value as the API spells it.</param>");
        using (code.Open($"public {name}({type} value)"))
        {
            if (isText)
            {
                // The empty text is stored as null, so that it equals the default of the struct.
                code.Line("if (value is null) throw new global::System.ArgumentNullException(nameof(value));");
                code.Line("this._value = value.Length == 0 ? null : value;");
            }
            else
            {
                code.Line("this.Value = value;");
            }
        }

        code.Separate();
        DocComment.Summary(code, "The value as the API spells it.");
        code.Line(isText ? "public string Value => this._value ?? \"\";" : $"public {type} Value {{ get; }}");
    }

    private static void EmitKnown(CodeWriter code, TypeKind underlying, string self, EnumValueModel value)
    {
        if (Literal(underlying, value.Value) is { } literal)
        {
            code.Separate();
            DocComment.Write(code, value.Documentation, $"The value <c>{DocText.Inline(value.Value)}</c>.");
            DocComment.ObsoleteAttribute(code, value.Documentation);
            code.Line($"public static {self} {Identifiers.Escape(value.Name)} => new {self}({literal});");
        }
    }

    private static string Known(EnumModel model)
    {
        var literals = model.Values.Select(value => Literal(model.Underlying, value.Value)).OfType<string>().Distinct().ToArray();
        return literals.Length == 0 ? "false" : "this.Value is " + string.Join(" or ", literals);
    }

    /// <summary>The value as a literal; <see langword="null"/> for text that is no number of the type.</summary>
    private static string? Literal(TypeKind underlying, string value)
    {
        var max = underlying == TypeKind.Int32 ? int.MaxValue : long.MaxValue;
        return underlying == TypeKind.String ? CSharpText.Literal(value)
            : long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number <= max && number >= -max - 1 ? CSharpText.Number(number)
            : null;
    }
}
