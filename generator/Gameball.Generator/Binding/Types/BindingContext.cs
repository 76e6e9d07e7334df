namespace Gameball.Generator.Binding;

/// <summary>The shared state of the binders of one client.</summary>
internal sealed class BindingContext
{
    public BindingContext(ProblemSink problems, ReferenceResolver references, SchemaHierarchy hierarchy, TypeNamer namer)
    {
        Problems = problems;
        References = references;
        Hierarchy = hierarchy;
        Namer = namer;
        Flattener = new SchemaFlattener(problems, references);
        Documentation = new DocumentationBinder(Flattener);
    }

    public ProblemSink Problems { get; }

    public ReferenceResolver References { get; }

    public SchemaHierarchy Hierarchy { get; }

    public TypeNamer Namer { get; }

    public SchemaFlattener Flattener { get; }

    public DocumentationBinder Documentation { get; }

    public TypeTable Types { get; } = new();

    public UnfinishedTypes Unfinished { get; } = new();
}
