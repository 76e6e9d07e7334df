using System.Linq;
using Gameball.Generator.Model;
using Buffer = Gameball.Generator.Emitting.RuntimeNames.Buffer;

namespace Gameball.Generator.Emitting;

/// <summary>
/// Emits an open enum: a record struct over the string, the number or either, with known values as static members. A value that is not
/// in the document survives a round trip.
/// </summary>
internal static class EnumEmitter
{
    // The compiler's time for a pattern grows with the square of its values: 10,000 values took 150 s, a table of them 9 s.
    private const int MostInPattern = 64;
    private const string Table = "s_known";

    public static void Emit(CodeWriter code, TypeNames names, EnumModel model)
    {
        var self = names.Emitted(model.Name);
        var type = Kind.Table[model.Underlying].Type;
        var known = model.Values.Select(value => CSharpText.Constant(value.Kind, value.Value)).OfType<string>().Distinct().ToArray();
        var fallback = $"A value of <c>{DocText.Inline(model.Name)}</c>; unlisted values are preserved.";
        using var block = ValueTypeEmitter.Open(code, names, model, fallback);
        EmitTable(code, type, known);
        EmitValue(code, model, Identifiers.Escape(model.Name));
        foreach (var value in model.Values)
        {
            EmitKnown(code, self, value);
        }

        code.Separate();
        DocComment.Summary(code, "Whether the value is one of the listed values.");
        code.Line($"public bool IsKnown => {Known(model.Underlying, known)};");
        code.Separate();
        DocComment.Summary(code, "Creates a value; unknown values are preserved.");
        code.Line($"public static implicit operator {self}({type} value) => new(value);");
        code.Separate();
        DocComment.Inherit(code);
        code.Line($"public override string ToString() => {Text(model.Underlying)};");
        ValueTypeEmitter.EmitJson(
            code,
            names,
            model,
            write => code.Line($"{write} => buffer.{Buffer.Value}(this.Value);"),
            read => code.Line($"{read} => new(reader.{Kind.Method("", new TypeRef(model.Underlying))}());"));
    }

    private static void EmitValue(CodeWriter code, EnumModel model, string name)
    {
        var type = Kind.Table[model.Underlying].Type;
        var isText = model.Underlying == TypeKind.String;
        if (isText)
        {
            code.Line("private readonly string? _value;");
            code.Separate();
        }

        // The empty string is stored as null, so that it equals the default of the struct.
        const string Given = $"value is null ? throw new {Namespaces.System}ArgumentNullException(nameof(value))";
        DocComment.Summary(code, "Creates a value; unknown values are preserved.");
        var set = isText ? $"this._value = {Given} : value.Length == 0 ? null : value" : "this.Value = value";
        code.Line($"public {name}({type} value) => {set};");
        code.Separate();
        DocComment.Summary(code, "The value in the API's spelling.");
        code.Line(isText ? "public string Value => this._value ?? \"\";" : $"public {type} Value {{ get; }}");
    }

    private static string Text(TypeKind underlying) => underlying switch
    {
        TypeKind.String => "this.Value",
        TypeKind.Scalar => "this.Value.ToString()",
        _ => "this.Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
    };

    private static void EmitKnown(CodeWriter code, string self, EnumValueModel value)
    {
        if (CSharpText.Constant(value.Kind, value.Value) is { } literal)
        {
            code.Separate();
            DocComment.WriteIfAny(code, value.Documentation, $"The value <c>{DocText.Inline(value.Value)}</c>.", sayObsolete: false);
            DocComment.ObsoleteAttribute(code, value.Documentation);
            code.Line($"public static {self} {Identifiers.Escape(value.Name)} => new({literal});");
        }
    }

    private static void EmitTable(CodeWriter code, string type, string[] literals)
    {
        if (literals.Length > MostInPattern)
        {
            code.Line($"private static readonly {type}[] {Table} = new {type}[] {{ {string.Join(", ", literals)} }};");
            code.Separate();
        }
    }

    private static string Known(TypeKind underlying, string[] literals) =>
        literals.Length == 0 ? "false"
        : literals.Length > MostInPattern ? $"{Namespaces.System}Array.IndexOf({Table}, this.Value) >= 0"
        : underlying == TypeKind.Scalar ? string.Join(" || ", literals.Select(literal => $"this.Value == {literal}"))
        : "this.Value is " + string.Join(" or ", literals);
}
