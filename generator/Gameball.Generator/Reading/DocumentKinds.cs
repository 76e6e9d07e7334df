using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Reading;

/// <summary>Detects the kind of a document from its root.</summary>
internal static class DocumentKinds
{
    private static readonly (string Name, string Format, DocumentKind Kind, string[] Versions)[] s_formats =
    [
        ("openapi", "OpenAPI", DocumentKind.OpenApi, ["3.0", "3.1", "3.2"]),
        ("overlay", "Overlay", DocumentKind.Overlay, ["1.0", "1.1"]),
    ];

    private static readonly string[] s_swagger = ["2.0"];

    public static DocumentKind Detect(Node root, ICollection<Problem> problems)
    {
        if (root.Kind != NodeKind.Mapping)
        {
            problems.Add(ReadingProblems.RootNotMapping(root.Place, root.Kind == NodeKind.Sequence ? "a list" : "a single value"));
            return DocumentKind.None;
        }

        foreach (var (name, format, kind, versions) in s_formats)
        {
            if (root[name] is not { } version)
            {
                continue;
            }

            if (IsOneOf(versions, version))
            {
                return kind;
            }

            if (IsOfLine(versions, version))
            {
                problems.Add(ReadingProblems.UnknownVersion(version.Place, format, version.Text, versions[versions.Length - 1]));
                return kind;
            }

            problems.Add(ReadingProblems.UnsupportedVersion(version.Place, format, version.Text, string.Join(", ", versions)));
            return DocumentKind.None;
        }

        return root["swagger"] is { } swagger ? DetectSwagger(swagger, problems) : DocumentKind.Fragment;
    }

    // Version 1.2 has another structure, and there is no version between 2.0 and OpenAPI 3.
    private static DocumentKind DetectSwagger(Node version, ICollection<Problem> problems)
    {
        if (version.Text == "2" || IsOneOf(s_swagger, version))
        {
            return DocumentKind.Swagger;
        }

        problems.Add(ReadingProblems.Swagger(version.Place, version.Text));
        return DocumentKind.None;
    }

    // YAML reads an unquoted 3.1 as a number; the author means the same version.
    private static bool IsOneOf(string[] versions, Node version) => version.Kind is NodeKind.Text or NodeKind.Number
        && versions.Any(known => version.Text == known
            || (version.Text.StartsWith(known + ".", StringComparison.Ordinal) && IsPatch(version.Text.Substring(known.Length + 1))));

    // A minor version only adds to the earlier ones, so the known parts keep their meaning.
    private static bool IsOfLine(string[] versions, Node version) => version.Kind is NodeKind.Text or NodeKind.Number
        && version.Text.Split('.')[0] == versions[0].Split('.')[0];

    // 3.1.0, and pre-releases such as 3.0.0-rc1
    private static bool IsPatch(string text)
    {
        var number = text.Split('-')[0];
        return number.Length > 0 && number.All(digit => digit is >= '0' and <= '9');
    }
}
