using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Shouldly;

namespace Gameball.Generator.Tests.Usage;

/// <summary>A document with every kind of thing that code can use or not use, and the parts of its client that a project gets.</summary>
internal static class UsageDocument
{
    public const string Text = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /orders:
            post:
              operationId: trackOrder
              tags: [Orders]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
              responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Points' } } },
                headers: { X-Trace: { schema: { type: string } } } }, 4XX: { description: x, content: { application/json: { schema:
                { $ref: '#/components/schemas/Failure' } } } } }
            get:
              operationId: listOrders
              tags: [Orders]
              x-gameball-page: { cursor: after, items: orders, after: id }
              parameters: [{ name: after, in: query, schema: { type: string } }]
              responses: { 200: { description: x, content: { application/json: { schema: { type: object, required: [orders], properties: {
                orders: { type: array, items: { $ref: '#/components/schemas/Listed' } } } } } } } }
          /batch/orders:
            post:
              operationId: createOrders
              tags: [Orders]
              x-gameball-batch: { name: imports, items: body, rowKey: id, retry: caller }
              requestBody: { required: true, content: { application/json: { schema: { type: object, required: [body], properties: {
                body: { type: array, maxItems: 1000, items: { $ref: '#/components/schemas/Row' } } } } } } }
              responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } } }
          /batch/{jobId}:
            get:
              operationId: getJob
              tags: [Background jobs]
              x-gameball-job: status
              parameters: [{ name: jobId, in: path, required: true, schema: { type: integer } }]
              responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } } }
          /customers:
            get:
              operationId: getCustomer
              tags: [Customers]
              responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Customer' } } } } }
            put:
              operationId: customers.save
              tags: [Customers]
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [note], properties: {
                note: { $ref: '#/components/schemas/Note' } } } } } }
              responses: { 204: { description: x } }
        webhooks:
          paid: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Paid' } } } },
            responses: { 200: { description: x } } } }
        components:
          schemas:
            Order: { type: object, required: [id], properties: { id: { type: string }, channel: { $ref: '#/components/schemas/Channel' },
              place: { $ref: '#/components/schemas/Place' },
              lines: { type: array, items: { $ref: '#/components/schemas/Line' } } }, additionalProperties: { $ref: '#/components/schemas/Extra' } }
            Place: { type: object, properties: { city: { type: string } } }
            Line: { type: object, properties: { price: { type: number } } }
            Extra: { type: object, properties: { note: { type: string } } }
            Channel: { type: string, enum: [pos, web] }
            Points: { type: object, properties: { points: { type: integer } } }
            Failure: { type: object, properties: { code: { type: integer } } }
            Listed: { type: object, required: [id], properties: { id: { type: string } } }
            Row: { type: object, required: [id], properties: { id: { type: string }, channel: { $ref: '#/components/schemas/Channel' } } }
            Job: { type: object, required: [jobId], properties: { jobId: { type: integer } } }
            Customer: { type: object, properties: { contact: { oneOf: [{ $ref: '#/components/schemas/Mail' }, { $ref: '#/components/schemas/Phone' }] } } }
            Mail: { type: object, required: [address], properties: { address: { type: string } } }
            Phone: { type: object, required: [digits], properties: { digits: { type: string } } }
            Note: { type: object, properties: { text: { type: string } } }
            Paid: { type: object, properties: { order: { $ref: '#/components/schemas/PaidOrder' } } }
            PaidOrder: { type: object, properties: { id: { type: string } } }
        """;

    public const string TrackOrder = "Orders.TrackOrderAsync Orders.TrackOrderWithResponseAsync Failure Order Points";
    public const string TrackOrderInFull = TrackOrder + " Channel Extra Line Place";
    public const string ListOrders = "Orders.ListOrdersAsync Orders.ListOrdersAllAsync ListOrdersResponse Listed";
    public const string Imports = "BackgroundJobs.GetJobAsync Orders.CreateOrdersAsync Orders.Imports CreateOrdersRequest Job Row";
    public const string GetCustomer = "Customers.GetCustomerAsync Customer";
    public const string GetCustomerInFull = GetCustomer + " CustomerContact Mail Phone";

    public static TestProject Project { get; } = new TestProject().With("spec.yaml", Text);

    public static TestProject Used(string code) => Project.Set("GameballOperations", "used") with { Code = code };

    /// <summary>Returns operations and batches with their group, empty groups, and types; the project must compile without a warning.</summary>
    public static string[] Parts(GeneratorRun run)
    {
        run.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        return Parts(run.Compilation);
    }

    public static string[] Split(params string[] parts) => [.. parts.SelectMany(part => part.Split(' ')).Distinct()];

    private static string[] Parts(Compilation compilation)
    {
        var types = compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single(part => part.Name == "Gameball").GetTypeMembers()
            .Where(type => type.Locations.Any(location => location.SourceTree?.FilePath.EndsWith(".g.cs") == true)).ToList();
        var areas = types.Single(type => type.Name == "IGameballClient").GetMembers().OfType<IPropertySymbol>();
        return
        [
            .. areas.SelectMany(Members),
            .. types.Where(type => !type.Name.EndsWith("Client") && !type.Name.StartsWith("Gameball")).Select(type => type.Name),
        ];
    }

    private static IEnumerable<string> Members(IPropertySymbol area)
    {
        var members = area.Type.GetMembers().Where(member => member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary })
            .Where(member => member.Locations.Any(location => location.SourceTree?.FilePath.EndsWith(".g.cs") == true)).ToList();
        return members.Count == 0 ? [area.Name] : members.Select(member => area.Name + "." + member.Name);
    }
}
