using Types = Gameball.Generator.Emitting.RuntimeNames.Types;

namespace Gameball.Generator.Emitting;

/// <summary>
/// Emits the declarations of files with calendar dates: <c>DateOnly</c> on .NET 8 and later, <c>DateTime</c> below. The runtime's members
/// for the two have different names, so that a library built for netstandard2.0 finds its members in newer builds of the runtime too.
/// </summary>
internal static class DateEmitter
{
    private const string Condition = "#if NET8_0_OR_GREATER";

    public static void Alias(CodeWriter code)
    {
        code.Directive(Condition);
        code.Line($"using {Kind.DateAlias} = global::System.DateOnly;");
        code.Directive("#else");
        code.Line($"using {Kind.DateAlias} = global::System.DateTime;");
        code.Directive("#endif");
    }

    public static void Json(CodeWriter code)
    {
        code.Separate();
        using var block = code.Open($"file static class {Kind.DateJson}");
        code.Directive(Condition);
        EmitField(code, Types.Date);
        code.Directive("#else");
        EmitField(code, Types.LegacyDate);
        code.Directive("#endif");
    }

    private static void EmitField(CodeWriter code, string member) => code.Line(
        $"internal static readonly {RuntimeNames.Json.Type}<{Kind.DateAlias}> Instance = {Types.Type}.{member};");
}
