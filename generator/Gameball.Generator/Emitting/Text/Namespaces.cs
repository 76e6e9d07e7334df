using System.Collections.Generic;

namespace Gameball.Generator.Emitting;

/// <summary>
/// The aliases of the namespaces that emitted code names, each with <c>::</c> behind it. Before <c>::</c> C# looks for aliases only, so that no
/// name of a document can hide one, and the names are short: full names were a fifth of the emitted bytes.
/// </summary>
internal static class Namespaces
{
    public const string Client = "Api::";
    public const string Gameball = "Gameball::";
    public const string Runtime = "Sdk::";
    public const string System = "System::";
    public const string Analysis = "Analysis::";
    public const string Collections = "Collections::";
    public const string Json = "Json::";
    public const string Serialization = "Serialization::";
    public const string Text = "Text::";
    public const string Threading = "Threading::";
    public const string Tasks = "Tasks::";

    /// <summary>The alias of the class that contains the JSON code of all records.</summary>
    public const string Converters = "__Json";

    /// <summary>The aliases of all namespaces, with <c>::</c>.</summary>
    public static IReadOnlyList<string> Prefixes { get; } =
        [Client, Gameball, Runtime, System, Analysis, Collections, Json, Serialization, Text, Threading, Tasks];

    /// <summary>The aliases that are the same for all clients.</summary>
    public static IReadOnlyList<NamespaceAlias> All { get; } =
    [
        new(Analysis, "System.Diagnostics.CodeAnalysis"),
        new(Collections, "System.Collections.Generic"),
        new(Gameball, "Gameball"),
        new(Json, "System.Text.Json"),
        new(Runtime, "Gameball.Runtime"),
        new(System, "System"),
        new(Tasks, "System.Threading.Tasks"),
        new(Text, "System.Text"),
        new(Threading, "System.Threading"),
        new(Serialization, "System.Text.Json.Serialization"),
    ];

    /// <summary>Writes the aliases that a text uses.</summary>
    /// <remarks>They belong into the namespace: outside of it, a <c>global using</c> alias of the project with the same name is an error.</remarks>
    public static void Emit(CodeWriter code, TypeNames names, CodeWriter body)
    {
        Line(code, new(Client, names.Namespace), body);
        foreach (var alias in All)
        {
            Line(code, alias, body);
        }

        if (body.Mentions(Converters))
        {
            code.Line($"using {Converters} = global::{names.Namespace}.{Identifiers.Escape(names.JsonHolder)}.{TypeNames.Converters};");
        }
    }

    private static void Line(CodeWriter code, NamespaceAlias alias, CodeWriter body)
    {
        if (body.Uses(alias.Prefix))
        {
            code.Line($"using {alias.Prefix.TrimEnd(':')} = global::{alias.Namespace};");
        }
    }
}

/// <param name="Prefix">The alias with <c>::</c>.</param>
/// <param name="Namespace">The full name, escaped.</param>
internal sealed record NamespaceAlias(string Prefix, string Namespace);
