using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>A kind of problem: one row of the catalogue. Its help page is <c>docs/problems/{Id}.md</c>.</summary>
/// <param name="Id"><c>GB</c> and four digits; the first names the room: 1 reading, 2 binding, 3 overlays, 4 settings.</param>
/// <param name="Title">The rule in a few words, the same for every occurrence.</param>
/// <param name="Message">What happened and what to do, with <c>{0}</c> for what the factory passes.</param>
internal sealed record ProblemRule(string Id, string Title, string Message, DiagnosticSeverity Severity)
{
    // A path, not an address: the pages stand at it in the repository and in the package alike.
    private const string HelpPages = "docs/problems/";

    // No attribute in C# can suppress a problem of another file. Told so, Roslyn does not bind the project's references and
    // attributes to look for one, which took a third of the generator's time in a compiler that has just started.
    private static readonly string[] s_tags = [WellKnownDiagnosticTags.Compiler];

    // Made when asked for: most builds report none or few of the hundred rules.
    public DiagnosticDescriptor Descriptor => field ??= Describe(Id, Title, Message, Severity);

    /// <summary>For the rest of a flood. Of the same id, so that one setting rules both.</summary>
    public DiagnosticDescriptor MoreDescriptor => field ??= Describe(
        Id, Title, "From here on there are {0} more problems of the kind '" + Title + "' in this document; correct those before", Severity);

    private static DiagnosticDescriptor Describe(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "Gameball", severity, isEnabledByDefault: true, "", HelpPages + id + ".md", s_tags);

    public Problem At(Place? place, params string[] arguments) => new(Id, place, new EquatableArray<string>(arguments));
}
