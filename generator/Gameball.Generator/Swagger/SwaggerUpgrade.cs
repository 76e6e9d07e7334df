using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Swagger;

/// <summary>Converts Swagger 2.0 documents to the nodes of OpenAPI 3.0. Nodes keep the places of the Swagger document.</summary>
internal static class SwaggerUpgrade
{
    /// <summary>
    /// Converts a Swagger document that refers to no other file; returns any other document as it is. The result depends on this document
    /// alone, so an edit of another one does not convert it again.
    /// </summary>
    public static SourceDocument ConvertAlone(SourceDocument document) =>
        document.Kind == DocumentKind.Swagger && !SwaggerFiles.Named(document.Root!).Any()
            ? DocumentUpgrade.Convert(document, new SwaggerFiles([document]))
            : document;

    /// <summary>
    /// Converts the Swagger documents that refer to other files, the files without a version to which they refer, and the references of
    /// OpenAPI 3 documents to Swagger documents.
    /// </summary>
    public static IReadOnlyList<SourceDocument> ConvertAll(IReadOnlyList<SourceDocument> documents)
    {
        if (documents.All(document => document.SwaggerRoot is null))
        {
            return documents;
        }

        var files = new SwaggerFiles(documents);
        var users = Fragments(documents, files);
        return [.. documents.Select(document => document.Kind switch
        {
            DocumentKind.Swagger => DocumentUpgrade.Convert(document, files),
            DocumentKind.Fragment when users.TryGetValue(document, out var user) => FragmentUpgrade.Convert(document, user, files),
            DocumentKind.OpenApi or DocumentKind.Fragment when document.SwaggerRoot is null => ReferenceUpgrade.Convert(document, files),
            _ => document,
        })];
    }

    /// <summary>Returns the files without a version to which a Swagger document refers, directly or through others, each with that document.</summary>
    private static Dictionary<SourceDocument, Node> Fragments(IEnumerable<SourceDocument> documents, SwaggerFiles files)
    {
        var users = new Dictionary<SourceDocument, Node>();
        foreach (var document in documents.Where(document => document.SwaggerRoot is not null))
        {
            var pending = new Queue<SourceDocument>([document]);
            while (pending.Count > 0)
            {
                var current = pending.Dequeue();
                foreach (var file in SwaggerFiles.Named(SwaggerFiles.RootOf(current)!))
                {
                    if (files.Find(current, file) is { Kind: DocumentKind.Fragment } fragment && !users.ContainsKey(fragment))
                    {
                        users.Add(fragment, document.SwaggerRoot!);
                        pending.Enqueue(fragment);
                    }
                }
            }
        }

        return users;
    }
}
