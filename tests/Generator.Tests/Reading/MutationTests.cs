using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Gameball.Generator.Overlays;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Reading;

/// <summary>Damaged documents cause no exception, and each has a problem or a root.</summary>
public sealed class MutationTests
{
    private const int Mutants = 500;

    private static readonly string[] s_documents =
    [
        """
        openapi: 3.1.0
        info: {title: "Points \u00e9", version: '1'}
        x-base: &base
          type: object
          description: >-
            folded
            text
        paths:
          /orders/{id}:
            get:
              <<: *base
              parameters:
                - {name: id, in: path, required: true}
                - name: lang
                  in: query
              responses:
                200: {description: |-
                  literal}
        """,
        """
        {"openapi": "3.1.0", "info": {"title": "a\n\u0041", "version": "1"},
         "paths": {"/a": {"get": {"responses": {"200": {"content": [1, -2.5e3, true, null, ""]}}}}}}
        """,
        """
        overlay: 1.1.0
        info: {title: t, version: 1}
        actions:
          - target: $.paths['/a'].get
            update: {x-limit: {perSecond: 30}}
          - target: $..[?@.in == 'query' && !(@.name != "lang") || @.x[-1] <= 3]
            remove: true
          - target: $.paths.*[0:5:2, 'get', *]
            copy: $.info
        """,
    ];

    [Fact]
    public void ADamagedDocumentCausesNoExceptionInTheReaderOrTheApplier()
    {
        var random = new Random(20240117);
        var intact = s_documents.Select(text => DocumentReader.Read("intact.yaml", false, text)).ToArray();
        for (var number = 0; number < Mutants; number++)
        {
            var text = s_documents[number % s_documents.Length];
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                text = Damage(text, random);
            }

            var document = DocumentReader.Read(random.Next(2) == 0 ? "api.yaml" : "api.json", false, text);
            (document.Kind == DocumentKind.None).ShouldBe(document.Problems.Any(IsFatal), text);
            document.Problems.ToList().ForEach(problem => CheckPlace(problem, text));

            var result = OverlayApplier.Apply([.. intact, document]);
            result.Problems.ToList().ForEach(problem => Documents.Print(problem).ShouldNotBeEmpty());
        }
    }

    private static string Damage(string text, Random random)
    {
        if (text.Length == 0)
        {
            return "-";
        }

        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 20), text.Length - at);
        var lines = new List<string>(text.Split('\n'));
        var line = random.Next(lines.Count);
        switch (random.Next(7))
        {
            case 0:
                return text.Substring(0, at);
            case 1:
                return text.Remove(at, length);
            case 2:
                return text.Insert(at, text.Substring(at, length));
            case 3:
                return new StringBuilder(text) { [at] = (char)(text[at] ^ (1 << random.Next(16))) }.ToString();
            case 4:
                lines.Insert(line, lines[line]);
                return string.Join("\n", lines);
            case 5:
                lines.RemoveAt(line);
                return string.Join("\n", lines);
            default:
                return text.Insert(at, "\t\r\n:-?[]{}\"'&*!|>%@`#,\0\uFEFF\u2028\ud800"[random.Next(26)].ToString());
        }
    }

    private static bool IsFatal(Problem problem) =>
        ProblemCatalogue.Rules[problem.Id].Severity == DiagnosticSeverity.Error;

    private static void CheckPlace(Problem problem, string text)
    {
        var place = problem.Place!.Value;
        place.Offset.ShouldBeInRange(0, text.Length);
        (place.Offset + place.Length).ShouldBeInRange(place.Offset, text.Length);
        Documents.Print(problem).ShouldStartWith("api.");
    }
}
