using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Gameball.Conformance.Mock;

/// <summary>The client that the generator emits for a document, compiled and loaded.</summary>
internal sealed class GeneratedClient
{
    private readonly Assembly _assembly;

    private GeneratedClient(Stream image) => _assembly = new AssemblyLoadContext("client").LoadFromStream(image);

    /// <summary>The emitted JSON code of all types.</summary>
    public JsonSerializerOptions Json =>
        (JsonSerializerOptions)_assembly.GetType("Gameball.GameballJson", throwOnError: true)!.GetProperty("Options")!.GetValue(null)!;

    /// <summary>Returns the client; <see langword="null"/> and the reason if the document does not compile to one.</summary>
    public static GeneratedClient? Create(IEnumerable<(string Path, string Text)> documents, out string failure)
    {
        var project = documents.Aggregate(
            new TestProject().Set("GameballBundledSpecs", "false"), (all, document) => all.With(document.Path, document.Text));
        project.NewDriver().RunGeneratorsAndUpdateCompilation(project.Compilation(), out var compilation, out _);
        using MemoryStream image = new();
        var result = ((CSharpCompilation)compilation).Emit(image);
        failure = string.Join(" | ", result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Take(3));
        image.Position = 0;
        return result.Success ? new GeneratedClient(image) : null;
    }

    public bool IsOwn(Type type) => type.Assembly == _assembly;

    /// <summary>Creates the client; <see langword="null"/> if the document has no operations.</summary>
    public object? Connect(GameballOptions options, System.Net.Http.HttpClient http) =>
        _assembly.GetType("Gameball.GameballClient") is { } type ? Activator.CreateInstance(type, options, http) : null;
}
