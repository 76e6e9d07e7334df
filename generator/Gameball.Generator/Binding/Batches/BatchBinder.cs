using System.Globalization;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Binds <c>x-gameball-batch</c>: a create operation, the operations for its jobs, and its rows.</summary>
internal sealed class BatchBinder(ProblemSink problems, BodyBinder bodies, SchemaFlattener flattener, TypeTable types, JobBinder jobs)
{
    /// <summary>The default of the server's limit, which is Gameball's own limit.</summary>
    public const int DefaultMaxItems = 1000;

    private const string RowItself = "@";

    private readonly RowBoundBinder _bounds = new(flattener);

    /// <param name="members">The names in the create operation's tag.</param>
    public BatchModel? Bind(BoundOperation create, NameScope members)
    {
        if (create.Source.Operation[ExtensionBinder.Batch] is not { } extension)
        {
            return null;
        }

        var reader = new ExtensionReader(problems, ExtensionBinder.Batch, extension).Allow("name", "items", "rowKey", "partitionKey", "retry");
        var name = reader.Text("name");
        var items = reader.Text("items");
        var place = create.Source.Operation.NamePlace(ExtensionBinder.Batch);
        var status = jobs.Find("status", create);
        if (status is null)
        {
            problems.Add(BindingProblems.BatchWithoutStatus(place, name));
        }

        if (!reader.IsValid || Rows(create, extension, items) is not { } row)
        {
            return null;
        }

        var isKeyed = TryMember(extension["rowKey"], row, out var rowKey) & TryMember(extension["partitionKey"], row, out var partitionKey);
        if (!isKeyed || status is null)
        {
            return null;
        }

        var list = Items(create, items);
        return new(
            members.Claim(Identifier.Pascal(name, "Batch")),
            name,
            create.Model.Field,
            status,
            jobs.Find("stop", create),
            items,
            MaxItems(list, extension, items),
            row,
            rowKey,
            partitionKey,
            create.Model.RetrySafety,
            create.Model.Documentation,
            list is { } rows ? _bounds.Bind(rows, Record(row)).ToEquatableArray() : default);
    }

    private TypeRef? Rows(BoundOperation create, SpecNode extension, string items)
    {
        if (Record(create.Model.Body?.Type)?.Properties.FirstOrDefault(property => property.WireName == items) is
            { Type: { Kind: TypeKind.List, Element: { } row } })
        {
            return row;
        }

        problems.Add(BindingProblems.BatchItems((extension["items"] ?? extension).Place, items));
        return null;
    }

    /// <summary>Returns the schema of the request's rows.</summary>
    private SpecNode? Items(BoundOperation create, string items) =>
        bodies.Schema(create.Source) is { } body
        && flattener.View(body).Properties().First(property => property.Member.Name == items).Schema is { IsMapping: true } list
            ? list
            : null;

    private int MaxItems(SpecNode? list, SpecNode extension, string items)
    {
        if (list is { } schema
            && int.TryParse(flattener.View(schema).TextOf("maxItems"), NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            && most > 0)
        {
            return most;
        }

        problems.Add(BindingProblems.BatchMaxItems((list ?? extension).Place, items, DefaultMaxItems));
        return DefaultMaxItems;
    }

    private bool TryMember(SpecNode? stated, TypeRef row, out RowMember? member)
    {
        member = null;
        if (stated is not { } key)
        {
            return true;
        }

        if (key.Text == RowItself && ScalarTypes.IsPlain(row))
        {
            member = new(RowItself, null, row);
        }
        else if (Record(row)?.Properties.FirstOrDefault(property => property.WireName == key.Text) is { } property
            && ScalarTypes.IsPlain(property.Type))
        {
            member = RowMember.FromProperty(property);
        }
        else
        {
            problems.Add(BindingProblems.BatchMember(key.Place, key.Text, row.Name ?? ""));
        }

        return member is not null;
    }

    private RecordModel? Record(TypeRef? type) => type is { Kind: TypeKind.Record, Name: { } name } ? types[name] as RecordModel : null;
}
