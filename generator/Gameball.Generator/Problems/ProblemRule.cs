using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>A kind of problem: one entry of the catalogue. Its help page is <c>docs/problems/{Id}.md</c>.</summary>
/// <param name="Id"><c>GB</c> and four digits; the first names the room: 1 reading, 2 binding, 3 overlays, 4 settings.</param>
/// <param name="Title">The rule in a few words, the same for every occurrence.</param>
/// <param name="Message">The fault and the remedy, with <c>{0}</c> for the arguments of the factory.</param>
internal sealed record ProblemRule(string Id, string Title, string Message, DiagnosticSeverity Severity)
{
    private const string InPackage = " in the folder of the package Gameball.Generated has an example and its correction, too.";

    // No attribute in C# can suppress a problem of another file. With this tag, Roslyn does not bind the project's references and
    // attributes to look for one, which took a third of the generator's time in a compiler that has just started.
    private static readonly string[] s_tags = [WellKnownDiagnosticTags.Compiler];

    // Created on demand: most builds report none or few of the hundred rules.
    public DiagnosticDescriptor Descriptor => field ??= Describe(Id, Title, Message, Severity);

    /// <summary>
    /// The descriptor of the problem that counts those beyond the limit. It has the same id, so that one setting covers both.
    /// </summary>
    public DiagnosticDescriptor MoreDescriptor => field ??= Describe(
        Id, Title, "{0} more problems '" + Title + "' follow from here on in this document; correct the listed ones first", Severity);

    private static DiagnosticDescriptor Describe(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "Gameball", severity, isEnabledByDefault: true, "docs/problems/" + id + ".md" + InPackage, HelpPages.Address + id + ".md", s_tags);

    public Problem At(Place? place, params string[] arguments) => new(Id, place, new EquatableArray<string>(arguments));
}
