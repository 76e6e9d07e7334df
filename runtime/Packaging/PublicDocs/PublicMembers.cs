using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gameball.Packaging;

/// <summary>The types and members of an assembly that other assemblies see, by the ids that XML documentation has for them.</summary>
internal sealed class PublicMembers
{
    private readonly HashSet<string> _ids;

    private PublicMembers(HashSet<string> ids) => _ids = ids;

    /// <summary>Reads an assembly. What it refers to need not be present: ids are made of names.</summary>
    public static PublicMembers Read(string path)
    {
        var reference = MetadataReference.CreateFromFile(path);
        var compilation = CSharpCompilation.Create("documentation", references: [reference]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        return new PublicMembers([.. Visible(assembly.GlobalNamespace).Select(symbol => symbol.GetDocumentationCommentId()!)]);
    }

    /// <summary>Returns an XML documentation without the other members.</summary>
    public XDocument Filter(string path)
    {
        var document = XDocument.Load(path, LoadOptions.PreserveWhitespace);
        foreach (var member in document.Descendants("member").Where(member => !_ids.Contains(member.Attribute("name")!.Value)).ToArray())
        {
            (member.PreviousNode as XText)?.Remove();
            member.Remove();
        }

        return document;
    }

    private static IEnumerable<ISymbol> Visible(INamespaceOrTypeSymbol container) => container.GetMembers().Where(IsVisible)
        .SelectMany(member => member is INamespaceOrTypeSymbol inner ? Visible(inner).Prepend(member) : [member]);

    private static bool IsVisible(ISymbol symbol) =>
        symbol is INamespaceSymbol || symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
