using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Gameball.Generator.Tests.Pipeline;

namespace Gameball.Generator.Corpus.Kinds;

/// <summary>Prints for each document of what its emitted bytes consist.</summary>
internal static class KindRun
{
    public static int Run(DocumentSet documents)
    {
        foreach (var document in documents.Documents)
        {
            var kinds = LineKinds.Of(Emit(document, documents.Overlays)).ToList();
            var (all, given) = (kinds.Sum(kind => kind.Bytes), new FileInfo(document).Length);
            Console.Out.WriteLine(FormattableString.Invariant($"{Path.GetFileName(document)}: {all} bytes of C#, {(double)all / given:F2} × the document"));
            foreach (var (kind, bytes) in kinds)
            {
                Console.Out.WriteLine(FormattableString.Invariant($"    {kind,-38}{bytes,10}{100.0 * bytes / all,7:F1} %"));
            }
        }

        return 0;
    }

    private static IEnumerable<string> Emit(string document, IEnumerable<string> overlays)
    {
        var project = DocumentSet.ProjectOf([document, .. overlays]);
        return project.NewDriver().RunGenerators(project.Compilation()).GetRunResult().GeneratedTrees.Select(tree => tree.ToString());
    }
}
