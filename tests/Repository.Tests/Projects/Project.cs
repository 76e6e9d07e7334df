using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Repository.Tests.Support;

namespace Repository.Tests.Projects;

/// <summary>A project file, as text: what it says itself, without what it imports.</summary>
internal sealed class Project(string path)
{
    private readonly XDocument _file = XDocument.Parse(Files.Read(path));

    public static IReadOnlyList<Project> All { get; } = [.. Files.WithExtension(".csproj").Select(path => new Project(path))];

    public string Path { get; } = path;

    public string Folder { get; } = System.IO.Path.GetDirectoryName(path)!.Replace('\\', '/');

    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(path);

    public bool IsWeb => _file.Root!.Attribute("Sdk")!.Value == "Microsoft.NET.Sdk.Web";

    public bool IsProgram => IsWeb || Property("OutputType") == "Exe";

    public bool IsTest => References("PackageReference").Contains("Microsoft.NET.Test.Sdk");

    /// <summary>More than one: a command that runs the project has to name one of them.</summary>
    public bool HasSeveralTargets => Property("TargetFrameworks") is not null && Property("TargetFramework") is null;

    /// <summary>The program as the tests' build made it.</summary>
    public string Program => System.IO.Path.Combine(
        Files.Root, Folder, "bin", Files.Configuration, Property("TargetFramework") is "net10.0" ? "net10.0" : Property("QuickStartTarget")!,
        (Property("AssemblyName") ?? Name) + ".dll");

    public string? Property(string name) => _file.Descendants(name).FirstOrDefault()?.Value;

    public IEnumerable<string> References(string kind) => _file.Descendants(kind).Select(item => item.Attribute("Include")?.Value ?? "");

    public bool Mentions(string text) => File.ReadAllText(System.IO.Path.Combine(Files.Root, Path)).Contains(text);
}
