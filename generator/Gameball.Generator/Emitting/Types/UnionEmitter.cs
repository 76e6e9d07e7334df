using System.Linq;
using Gameball.Generator.Model;
using Union = Gameball.Generator.Emitting.RuntimeNames.Union;

namespace Gameball.Generator.Emitting;

/// <summary>A union: a record struct over the value, which a <c>switch</c> on <c>Value</c> takes apart.</summary>
internal static class UnionEmitter
{
    private const string Element = "global::System.Text.Json.JsonElement";

    public static void Emit(CodeWriter code, TypeNames names, UnionModel union)
    {
        var self = names.Emitted(union.Name);
        var fallback = $"The <c>{DocText.Inline(union.Name)}</c> value, which is one of several types.";
        using var block = ValueTypeEmitter.Open(code, names, union, fallback);
        UnionJsonEmitter.EmitFields(code, names, union);
        code.Separate();
        code.Line($"private {Identifiers.Escape(union.Name)}(object value) => this.Value = value;");
        code.Separate();
        var cases = string.Join(", ", union.Cases.Select(choice => $"<c>{DocText.Inline(Plain(names.Render(choice.Type)))}</c>"));
        var listed = cases.Length == 0 ? "" : $"one of {cases}, or ";
        DocComment.Summary(code, $"The value: {listed}a <c>JsonElement</c> for anything else; null for none.");
        code.Line("public object? Value { get; }");
        foreach (var choice in union.Cases)
        {
            EmitCase(code, names.Bare(choice.Type), self, choice);
        }

        code.Separate();
        DocComment.Summary(code, "Takes JSON that is none of the types.");
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

    private static void EmitCase(CodeWriter code, string type, string self, UnionCaseModel choice)
    {
        var spelt = DocText.Inline(Plain(type));
        code.Separate();
        DocComment.Summary(code, $"The value when it is a <c>{spelt}</c>; otherwise null.");
        var cast = Kind.IsValueType(choice.Type.Kind) ? type + "?" : type;
        code.Line($"public {type}? As{choice.Name} => this.Value as {cast};");
        code.Separate();
        DocComment.Summary(code, $"Takes a <c>{spelt}</c>.");
        var value = Kind.IsValueType(choice.Type.Kind) ? "value" : "value ?? throw new global::System.ArgumentNullException(nameof(value))";
        code.Line($"public static {self} From{choice.Name}({type} value) => new({value});");

        // C# converts from no interface.
        if (choice.Type.Kind is not (TypeKind.List or TypeKind.Map))
        {
            code.Separate();
            DocComment.Summary(code, $"Takes a <c>{spelt}</c>.");
            code.Line($"public static implicit operator {self}({type} value) => From{choice.Name}(value);");
        }
    }

    /// <summary>A type as people say it, for comments.</summary>
    private static string Plain(string type)
    {
        static string Last(string name) => name.Substring(name.LastIndexOf('.') + 1).Trim();

        return string.Join("<", type.Split('<').Select(part => string.Join(", ", part.Split(',').Select(Last))));
    }
}
