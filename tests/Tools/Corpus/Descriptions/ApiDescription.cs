using System.Collections.Generic;
using System.IO;
using System.Linq;
using Gameball.Generator.Binding;
using Gameball.Generator.Model;
using Gameball.Generator.Overlays;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Gameball.Generator.Settings;
using Gameball.Generator.Swagger;

namespace Gameball.Generator.Corpus.Descriptions;

/// <summary>Documents with their overlays applied, as the generator reads them.</summary>
/// <param name="Document">The content of the documents.</param>
/// <param name="Client">The model that the generator binds from them.</param>
/// <param name="Webhooks">The webhooks that the runtime reads.</param>
internal sealed record ApiDescription(Element Document, ClientModel Client, IReadOnlyList<WebhookDescription> Webhooks)
{
    private static readonly BindingSettings s_settings = new(
        "Gameball", "GameballClient", IsPublic: true, default, default, JsonDirections.Both);

    /// <summary>The documents and overlays of a folder, as the package brings them.</summary>
    public static ApiDescription OfFolder(string folder) => FromDocuments(
        [.. Specs(folder).Select(path => DocumentReader.Read(Path.GetFileName(path), isBundled: true, File.ReadAllText(path)))]);

    /// <summary>One document, with the overlays of a folder.</summary>
    public static ApiDescription OfDocument(string document, string overlays) => FromDocuments(
    [
        DocumentReader.Read(Path.GetFileName(document), isBundled: false, File.ReadAllText(document)),
        .. Specs(overlays).Select(path => DocumentReader.Read(Path.GetFileName(path), isBundled: true, File.ReadAllText(path)))
            .Where(spec => spec.Kind == DocumentKind.Overlay),
    ]);

    /// <exception cref="InvalidDataException">A document has errors, so the generator makes no client of it.</exception>
    public static ApiDescription FromDocuments(IReadOnlyList<SourceDocument> documents)
    {
        var overlaid = OverlayApplier.Apply(SwaggerUpgrade.ConvertAll(documents));
        var (client, problems) = ClientBinder.Bind(overlaid.Documents, s_settings);
        if (client is null)
        {
            var all = documents.SelectMany(document => document.Problems).Concat(overlaid.Problems).Concat(problems);
            throw new InvalidDataException("No client: " + string.Join("; ", all.Select(ProblemCatalogue.ToDiagnostic)));
        }

        return new(DocumentTree.Build(overlaid.Documents), client, WebhookReader.ReadAll(overlaid.Documents));
    }

    private static IEnumerable<string> Specs(string folder) => Directory.EnumerateFiles(folder, "*.yaml").Order(System.StringComparer.Ordinal);
}
