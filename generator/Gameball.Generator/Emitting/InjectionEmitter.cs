using Gameball.Generator.Model;
using Injection = Gameball.Generator.Emitting.RuntimeNames.Injection;

namespace Gameball.Generator.Emitting;

/// <summary>
/// Emits the methods that register a client with dependency injection. The library implements the registration; the emitted code only adds
/// the client's type. The methods are in the client's namespace, so that those of two clients do not collide.
/// </summary>
internal static class InjectionEmitter
{
    private const string Builder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";

    private static readonly (string Type, string Name, string Comment)[] s_sources =
    [
        ($"{Namespaces.System}Action<{RuntimeNames.Options.Type}>", "configure", "Sets the keys, the address and the limits."),
        ("global::Microsoft.Extensions.Configuration.IConfiguration", "configuration", "The configuration section with the options by name."),
    ];

    public static void Emit(CodeWriter code, TypeNames names, InjectionFile file)
    {
        var stem = TypeNames.Stem(file.Target);
        DocComment.Summary(code, $"Registers {Cref(names.Client)} with dependency injection.");
        CodeAttributes.Emit(code);
        using var block = code.Open($"{names.Accessibility} static class {Identifiers.Escape(stem + "Services")}");
        EmitField(code, names, file);
        foreach (var (type, name, comment) in s_sources)
        {
            EmitMethod(code, names, stem, $"{type} {name}", $"null, {name}", Parameter(name, comment), "");
            EmitMethod(
                code,
                names,
                stem,
                $"string account, {type} {name}",
                $"account, {name}",
                "<param name=\"account\">The account's name, which is the key of its keyed services.</param>\n" + Parameter(name, comment),
                " for one of several accounts");
        }
    }

    private static void EmitField(CodeWriter code, TypeNames names, InjectionFile file)
    {
        var type = $"{Injection.Type}<{names.Client}>";
        var fullName = CSharpText.Literal(file.Target.Namespace + "." + file.Target.ClientName);
        var address = file.BaseAddress is { } given ? CSharpText.Literal(given) : "null";
        var needsKeys = file.NeedsKeys ? "true" : "false";
        var create = $"static (options, http) => new {names.Client}(options, http)";
        code.Line($"private static readonly {type} s_client = new {type}({fullName}, {address}, {needsKeys}, {create})");
        code.Line($"\t.{Injection.With}<{names.ClientInterface}>(static client => client)");
        for (var i = 0; i < file.Tags.Count; i++)
        {
            var end = i + 1 == file.Tags.Count ? ";" : "";
            var tag = file.Tags[i];
            code.Line($"\t.{Injection.With}<{names.Emitted(tag.InterfaceName)}>(static client => client.{Identifiers.Escape(tag.Property)}){end}");
        }

        if (file.Tags.Count == 0)
        {
            code.Line("\t;");
        }
    }

    private static void EmitMethod(
        CodeWriter code, TypeNames names, string stem, string parameters, string arguments, string comments, string account)
    {
        code.Separate();
        DocComment.Summary(
            code,
            $"Registers {Cref(names.Client)}{account} as a singleton, with its interface and those of its areas. The options are validated at startup.");
        code.Comment("<param name=\"services\">The application's services.</param>");
        foreach (var comment in comments.Split('\n'))
        {
            code.Comment(comment);
        }

        code.Comment("<returns>The builder of the registered HTTP client, to add your own handlers.</returns>");
        code.Line($"public static {Builder} Add{stem}(this {Services} services, {parameters}) =>");
        code.Line($"\ts_client.{Injection.Add}(services, {arguments});");
    }

    private static string Parameter(string name, string comment) => $"<param name=\"{name}\">{comment}</param>";

    private static string Cref(string type) => $"<see cref=\"{type}\"/>";
}
