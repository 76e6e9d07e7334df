using System.Linq;
using Gameball.Generator.Model;
using Union = Gameball.Generator.Emitting.RuntimeNames.Union;

namespace Gameball.Generator.Emitting;

/// <summary>Emits a union: a record struct over the value, for a <c>switch</c> on <c>Value</c>.</summary>
internal static class UnionEmitter
{
    private static readonly char[] s_qualifiers = ['.', ':'];

    private const string Element = $"{Namespaces.Json}JsonElement";

    public static void Emit(CodeWriter code, TypeNames names, UnionModel union)
    {
        var self = names.Emitted(union.Name);
        var fallback = $"The <c>{DocText.Inline(union.Name)}</c> value, which has one of several types.";
        using var block = ValueTypeEmitter.Open(code, names, union, fallback);
        UnionJsonEmitter.EmitFields(code, names, union);
        code.Separate();
        code.Line($"private {Identifiers.Escape(union.Name)}(object value) => this.Value = value;");
        code.Separate();
        var cases = string.Join(", ", union.Cases.Select(unionCase => $"<c>{DocText.Inline(Plain(names.Render(unionCase.Type)))}</c>"));
        var listed = cases.Length == 0 ? "" : $"one of {cases}, or ";
        DocComment.Summary(code, $"The value: {listed}a <c>JsonElement</c> for anything else; null without a value.");
        code.Line("public object? Value { get; }");
        foreach (var unionCase in union.Cases)
        {
            EmitCase(code, names.Bare(unionCase.Type), self, unionCase);
        }

        code.Separate();
        DocComment.Summary(code, "Creates a value from JSON that matches none of the types.");
        code.Line($"public static {self} FromJsonElement({Element} value) => new(value);");
        code.Separate();
        DocComment.Inherit(code);
        code.Line($"public bool Equals({self} other) => {Union.Type}.{Union.AreEqual}(this.Value, other.Value);");
        code.Separate();
        DocComment.Inherit(code);
        code.Line($"public override int GetHashCode() => {Union.Type}.{Union.Hash}(this.Value);");
        code.Separate();
        DocComment.Inherit(code);
        code.Line($"public override string ToString() => {Union.Type}.{Union.Text}(this.Value);");
        UnionJsonEmitter.Emit(code, names, union);
    }

    private static void EmitCase(CodeWriter code, string type, string self, UnionCaseModel unionCase)
    {
        var typeName = DocText.Inline(Plain(type));
        code.Separate();
        DocComment.Summary(code, $"The value if its type is <c>{typeName}</c>; otherwise null.");
        var cast = Kind.IsValueType(unionCase.Type.Kind) ? type + "?" : type;
        code.Line($"public {type}? As{unionCase.Name} => this.Value as {cast};");
        code.Separate();
        DocComment.Summary(code, $"Creates a value of the type <c>{typeName}</c>.");
        var value = Kind.IsValueType(unionCase.Type.Kind) ? "value" : $"value ?? throw new {Namespaces.System}ArgumentNullException(nameof(value))";
        code.Line($"public static {self} From{unionCase.Name}({type} value) => new({value});");

        // C# does not allow conversions from an interface.
        if (unionCase.Type.Kind is not (TypeKind.List or TypeKind.Map))
        {
            code.Separate();
            DocComment.Summary(code, $"Creates a value of the type <c>{typeName}</c>.");
            code.Line($"public static implicit operator {self}({type} value) => From{unionCase.Name}(value);");
        }
    }

    /// <summary>Returns the short name of a type, for comments.</summary>
    private static string Plain(string type)
    {
        static string Last(string name) => name.Substring(name.LastIndexOfAny(s_qualifiers) + 1).Trim();

        return string.Join("<", type.Split('<').Select(part => string.Join(", ", part.Split(',').Select(Last))));
    }
}
