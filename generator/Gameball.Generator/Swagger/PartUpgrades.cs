namespace Gameball.Generator.Swagger;

/// <summary>The conversions of the parts of one document.</summary>
internal sealed class PartUpgrades
{
    public PartUpgrades(UpgradeContext context)
    {
        Pointers = new(context);
        Schemas = new(Pointers, new DiscriminatorValues(context));
        Parameters = new(context, Schemas);
        Bodies = new(context, Pointers, Schemas, Parameters);
        Responses = new(context, Pointers, Schemas, Parameters);
        Paths = new(context, Pointers, Parameters, Bodies, Responses);
    }

    public PointerUpgrade Pointers { get; }

    public SchemaUpgrade Schemas { get; }

    public ParameterUpgrade Parameters { get; }

    public BodyUpgrade Bodies { get; }

    public ResponseUpgrade Responses { get; }

    public PathUpgrade Paths { get; }
}
