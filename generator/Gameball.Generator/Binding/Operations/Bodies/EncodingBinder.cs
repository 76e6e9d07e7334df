using System;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Reads the <c>encoding</c> of the fields of a form and of the parts of a multipart body.</summary>
internal sealed class EncodingBinder(ProblemSink problems, ReferenceResolver references, SchemaFlattener flattener)
{
    private readonly ParameterStyles _styles = new(problems);

    /// <summary>Returns the fields of a form with a style of their own.</summary>
    public EquatableArray<PartModel> Fields(SpecNode media) => media["encoding"] is not { IsMapping: true } encodings
        ? EquatableArray<PartModel>.Empty
        : encodings.Node.Members
            .Select(member => Field(member.Name, encodings.Child(member)))
            .Where(field => field.Style != ParameterStyle.Default)
            .ToEquatableArray();

    /// <summary>Returns the part with the style and headers of its encoding.</summary>
    public PartModel Encode(PartModel part, SpecNode encoding)
    {
        var style = StatedStyle(encoding, part.WireName);
        var explode = ParameterStyles.Explodes(encoding, style);

        // OpenAPI 3.0 has no styles for parts, and tools write 'form' for each part.
        var isIdle = style == ParameterStyle.Default || (style == ParameterStyle.Form && explode
            && encoding.Document.Root.TextOf("openapi").StartsWith("3.0", StringComparison.Ordinal));
        return part with
        {
            Style = isIdle ? ParameterStyle.Default : style,
            Explode = isIdle || explode,
            Headers = encoding["headers"] is { IsMapping: true } headers
                ? headers.Node.Members.Select(member => Header(part.WireName, headers, member)).OfType<PartHeaderModel>().ToEquatableArray()
                : default,
        };
    }

    private PartModel Field(string name, SpecNode encoding)
    {
        var stated = StatedStyle(encoding, name);
        var isJson = MediaTypes.IsJson(encoding.TextOf("contentType")) && encoding.TextOf("contentType").IndexOf('*') < 0;
        var style = stated == ParameterStyle.Default && isJson ? ParameterStyle.Json : stated;

        // The encoding of a list applies to each of its items.
        var explode = style == ParameterStyle.Json || ParameterStyles.Explodes(encoding, style);
        return new(name, "", TypeRef.Any, false, Documentation.None, Style: style, Explode: explode);
    }

    // 'explode' alone applies to the default style.
    private ParameterStyle StatedStyle(SpecNode encoding, string name) =>
        encoding.TextOf("style").Length > 0 ? _styles.Read(encoding, ParameterPlace.Query, name)
        : encoding.Has("explode") && encoding.TextOf("contentType").Length == 0 ? ParameterStyle.Form
        : ParameterStyle.Default;

    // Only a header with a fixed value in the document can be sent: the method takes the parts, not their headers.
    private PartHeaderModel? Header(string part, SpecNode headers, Member member)
    {
        var isOwn = string.Equals(member.Name, "Content-Type", StringComparison.OrdinalIgnoreCase);
        if (isOwn || references.Resolve(headers.Child(member)) is not { } header)
        {
            return null;
        }

        var view = header["schema"] is { IsMapping: true } schema ? flattener.View(schema) : null;
        var listed = view is null ? [] : EnumEntry.Read(view);
        var value = listed.Count == 1 ? listed[0].Value.Text : view?.TextOf("default") ?? "";
        if (value.Length > 0 && value.All(c => c is >= ' ' and <= '~') && MediaTypes.IsToken(member.Name)
            && !member.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
        {
            return new(member.Name, value);
        }

        problems.Add(DocumentProblems.PartHeader(member.NamePlace, member.Name, part));
        return null;
    }
}
