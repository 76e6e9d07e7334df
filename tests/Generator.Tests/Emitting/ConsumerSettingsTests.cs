using System.IO;
using System.Linq;
using System.Threading;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>A consumer's project-wide settings cause no warning in emitted code, and none in code that uses it.</summary>
public class ConsumerSettingsTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: 'https://h' }]
        paths:
          /a:
            post:
              operationId: upload
              parameters: [{ name: ids, in: query, schema: { type: array, items: { type: integer } } }]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Upload' } } } }
              responses: { 200: { description: It, content: { application/json: { schema: { $ref: '#/components/schemas/Upload' } } } } }
          /b:
            post:
              operationId: files
              requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary } } } } } }
              responses: { 200: { description: It, content: { text/event-stream: { schema: { $ref: '#/components/schemas/Pet' } } } } }
        components:
          schemas:
            Upload: { type: object, required: [id, pin], properties: { id: { type: string, readOnly: true }, pin: { type: string, writeOnly: true },
              fileName: { type: string }, filename: { type: string }, _private: { type: [string, 'null'] }, day: { type: string, format: date },
              kind: { type: string, enum: [a, A] }, pet: { $ref: '#/components/schemas/Pet' }, bytes: { type: string, format: byte } } }
            Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: array, items: { type: integer } }, { type: string }] }
            Cat: { type: object, properties: { lives: { type: integer, const: 9 } } }
        """;

    private const string Use = """
        [assembly: System.CLSCompliant(true)]
        [assembly: System.Runtime.InteropServices.ComVisible(true)]
        [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

        namespace Consumer
        {
            /// <summary>Says the client's types in public.</summary>
            public class User
            {
                /// <summary>Takes and gives.</summary>
                public Gameball.Upload Take(Gameball.GameballClient client, Gameball.Pet pet, Gameball.GameballOptions options, Gameball.GameballFile file) =>
                    new Gameball.Upload { Pin = "1", Pet = pet };

                /// <summary>Throws it.</summary>
                public Gameball.GameballException Failure { get; set; }

                /// <summary>Absent or null.</summary>
                public Gameball.Optional<string> Maybe { get; set; }
            }
        }
        """;

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    [Theory]
    [InlineData(NullableContextOptions.Enable)]
    [InlineData(NullableContextOptions.Disable)]
    public void NothingWarns(NullableContextOptions nullable)
    {
        var project = new TestProject { Code = Use }.With("spec.yaml", Document);
        var options = ((CSharpCompilationOptions)project.Compilation().Options)
            .WithNullableContextOptions(nullable)
            .WithOverflowChecks(true)
            .WithWarningLevel(9999)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Error);
        var compilation = project.Compilation()
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Usings, project.ParseOptions, "Usings.cs", cancellationToken: CancellationToken.None))
            .WithOptions(options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.Add("CS8618", ReportDiagnostic.Suppress)));

        project.NewDriver().RunGeneratorsAndUpdateCompilation(compilation, out var result, out var problems, CancellationToken.None);

        problems.ShouldBeEmpty();
        using var image = new MemoryStream();
        result.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(one => one.ToString()).ShouldBeEmpty();
    }
}
