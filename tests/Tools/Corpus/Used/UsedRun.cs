using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Corpus.Used;

/// <summary>
/// Generates each document's client for code that uses a few of its members and reads a few properties, compiles both, and compares them with
/// the whole client.
/// </summary>
internal static class UsedRun
{
    private const string Row = "{0,-36}{1,9}{2,6}{3,11}{4,11}{5,11}{6,11}{7,9}";

    /// <param name="count">The number of members that the code uses: operations, lists of pages and batches.</param>
    public static int Run(DocumentSet documents, int count, int seed)
    {
        Write("document", "members", "used", "C# KB", "used KB", "types", "used types", "faults");
        var faults = documents.Documents.Sum(document => Run(document, documents.Overlays, count, seed));
        Console.Out.WriteLine($"{documents.Documents.Count} documents, {count} members of each, seed {seed}: {faults} faults");
        return faults > 0 ? 1 : 0;
    }

    private static int Run(string document, IEnumerable<string> overlays, int count, int seed)
    {
        var project = DocumentSet.ProjectOf([document, .. overlays]);
        var whole = new Client(project);
        var statements = ConsumerCode.Statements(whole.Compilation);
        var random = new Random(seed);
        var chosen = statements.OrderBy(_ => random.Next()).Take(count).ToList();
        var properties = whole.Properties().OrderBy(_ => random.Next()).Take(count).ToList();
        var used = new Client(project.Set("GameballOperations", "used") with { Code = ConsumerCode.Write(chosen.Concat(properties.Select(ConsumerCode.Read))) });
        List<string> faults =
        [
            .. used.Compilation.GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Select(problem => problem.ToString()),
            .. CutTypes.Differences(whole.Types, used.Types),
            .. properties.Where(property => used.TypeOf(property) != property.Type.ToDisplayString()).Select(property => property + " has another type"),
            .. whole.Problems.Except(used.Problems).Concat(used.Problems.Except(whole.Problems)).Select(problem => "only once: " + problem),
        ];
        Write(
            Path.GetFileName(document), statements.Count, chosen.Count, Kilobytes(whole.Bytes), Kilobytes(used.Bytes), whole.Types.Count,
            used.Types.Count, faults.Count);
        faults.Take(10).ToList().ForEach(fault => Console.Out.WriteLine("    " + fault));
        return faults.Count;
    }

    private static void Write(params object[] cells) => Console.Out.WriteLine(string.Format(CultureInfo.InvariantCulture, Row, cells));

    private static string Kilobytes(long bytes) => (bytes / 1024.0).ToString("F1", CultureInfo.InvariantCulture);

    /// <summary>The client that a project gets.</summary>
    private sealed class Client
    {
        private const string Proposal = "GB4007";

        public Client(TestProject project)
        {
            var driver = project.NewDriver().RunGeneratorsAndUpdateCompilation(project.Compilation(), out var compilation, out var problems);
            var trees = driver.GetRunResult().GeneratedTrees;
            Compilation = compilation;
            Bytes = trees.Sum(tree => (long)Encoding.UTF8.GetByteCount(tree.ToString()));
            Problems = problems.Where(problem => problem.Id != Proposal).Select(problem => problem.ToString()).ToHashSet();
            Types = EmittedTypes.In(trees);
        }

        public Compilation Compilation { get; }

        /// <summary>Returns the properties of the records.</summary>
        public IEnumerable<IPropertySymbol> Properties() => Compilation.GetTypeByMetadataName("Gameball.IGameballClient")!.ContainingNamespace.GetTypeMembers()
            .Where(type => type is { IsRecord: true, IsValueType: false } && Types.ContainsKey(type.Name))
            .SelectMany(ConsumerCode.Properties);

        public string? TypeOf(IPropertySymbol property) => Compilation.GetTypeByMetadataName(property.ContainingType.ToDisplayString())?
            .GetMembers(property.Name).OfType<IPropertySymbol>().SingleOrDefault()?.Type.ToDisplayString();

        public long Bytes { get; }

        public HashSet<string> Problems { get; }

        /// <summary>The text of each type and of its JSON code.</summary>
        public Dictionary<string, string> Types { get; }
    }
}
