using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>The section of an operation: signature, parameters, result, errors, keys, quota, retries and a call.</summary>
internal static class OperationSection
{
    private static readonly string[] s_heads = ["Parameter", "Sent as", "Type", "Required", "Default", "Values", "Meaning"];

    public static void Write(Markdown page, TagModel tag, OperationModel operation, TypeLinks links, SnippetWriter snippets, string file)
    {
        page.Heading(2, operation.Method)
            .Prose(operation.Documentation.Obsolete ? "Deprecated." : "")
            .Prose(operation.Documentation.Summary)
            .Prose(operation.Documentation.Remarks)
            .Code("cs", string.Join("\n", Signatures(operation, links.Names)))
            .Block($"`{operation.Verb} {operation.Path}`")
            .Table(s_heads, [.. Arguments.Create(operation).InOrder.Select(argument => Row(operation, argument, links, file))])
            .Table(["", "About the call"], [.. About(operation, links, file)])
            .Code("csharp", snippets.Call(tag, operation));
        if (operation.Page is { } pages)
        {
            page.Block("All pages as one sequence:").Code("csharp", snippets.Pages(tag, operation, pages));
        }
    }

    private static IEnumerable<string> Signatures(OperationModel operation, CSharpNames names)
    {
        yield return names.Signature(operation);
        if (operation.ResponseMethod is not null)
        {
            yield return names.Signature(operation, withResponse: true);
        }

        if (operation.Page is { } pages)
        {
            yield return names.Signature(operation, pages);
        }
    }

    private static string[] Row(OperationModel operation, Argument argument, TypeLinks links, string file) =>
    [
        Markdown.CodeSpan(argument.Name),
        SentAs(operation, argument),
        links.Link(links.Names.Render(argument), argument.Type, file),
        argument.Required ? "yes" : "no",
        Facts.Default(argument.Documentation),
        Facts.Range(argument.Documentation),
        Facts.Meaning(argument.Documentation),
    ];

    private static string SentAs(OperationModel operation, Argument argument) =>
        operation.Parameters.FirstOrDefault(parameter => parameter.Name == argument.Name) is { } parameter
            ? $"{parameter.Place.ToString().ToLowerInvariant()} {Markdown.CodeSpan(parameter.WireName)}"
            : operation.Body is { Parts.Count: 0, MediaType: var media } ? "body, " + Markdown.CodeSpan(media) : "part of the body";

    private static IEnumerable<string[]> About(OperationModel operation, TypeLinks links, string file)
    {
        yield return ["Result", Result(operation, links, file)];
        yield return ["Errors", Errors(operation, links, file)];
        yield return ["Keys", CallWords.Keys(operation)];
        yield return ["Quota", CallWords.Quota(operation.Limit)];
        yield return ["Retry", CallWords.Retry(operation.RetrySafety)];
    }

    private static string Result(OperationModel operation, TypeLinks links, string file)
    {
        if (operation.Response is not { } response)
        {
            return "none: the task ends when the call was accepted";
        }

        var meaning = Facts.Meaning(response.Documentation);
        return links.Link(links.Names.Render(response.Type), response.Type, file) + (meaning.Length > 0 ? ": " + meaning : "");
    }

    private static string Errors(OperationModel operation, TypeLinks links, string file)
    {
        var stated = operation.Errors.Select(error => string.Join(", ", error.Statuses.Split(',')
            .Select(status => status == "default" ? "any other status" : status)) + ": " + links.Link(links.Names.Render(error.Type), error.Type, file));
        return string.Join("; ", stated.Append("exceptions and codes: [errors](../errors.md)"));
    }
}
