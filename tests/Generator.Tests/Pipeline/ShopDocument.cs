namespace Gameball.Generator.Tests.Pipeline;

/// <summary>A small document with two tags, a nested record, an enum and a batch.</summary>
internal static class ShopDocument
{
    public const string Path = "shop.yaml";

    public const string Text =
        """
        openapi: 3.1.0
        info:
          title: Shop
          version: "1"
          description: A shop that awards points.
        servers:
          - url: https://api.example.com
        security:
          - apiKey: []
        tags:
          - name: Orders
            description: Orders of a shop.
        paths:
          /orders:
            post:
              operationId: trackOrder
              tags: [Orders]
              summary: Tracks an order.
              description: Points are awarded once it is paid.
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: "#/components/schemas/Order" }
              responses:
                "200":
                  description: The points that the order earned.
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [points]
                        properties:
                          points: { type: integer, description: Points earned. }
          /batch/orders:
            post:
              operationId: createOrders
              tags: [Orders]
              summary: Imports orders.
              x-gameball-batch: { name: orders, items: body, rowKey: orderId, partitionKey: customerId, retry: caller }
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [body]
                      properties:
                        body:
                          type: array
                          maxItems: 1000
                          items: { $ref: "#/components/schemas/Order" }
              responses:
                "200":
                  description: The job.
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Job" }
          /batch/{jobId}:
            get:
              operationId: getJob
              tags: [Jobs]
              summary: Says how far a job is.
              x-gameball-job: status
              parameters:
                - { name: jobId, in: path, required: true, schema: { type: integer }, description: The job. }
                - { name: expand, in: query, schema: { type: array, items: { type: string } } }
              responses:
                "200":
                  description: The job.
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Job" }
        components:
          securitySchemes:
            apiKey: { type: apiKey, in: header, name: apikey }
          schemas:
            Order:
              type: object
              description: An order.
              required: [orderId, customerId]
              properties:
                orderId: { type: string, minLength: 1, description: The shop's number. }
                customerId: { type: string }
                totalPaid: { type: number, minimum: 0, description: What was paid. }
                comment: { type: [string, "null"] }
                returnWindow: { type: integer, format: int32, minimum: 0, maximum: 7300 }
                channel: { type: string, enum: [pos, web], description: Where it was placed. }
                merchant:
                  type: object
                  properties:
                    branch: { type: string, deprecated: true }
            Job:
              type: object
              required: [jobId]
              properties:
                jobId: { type: integer }

        """;

    public static TestProject Project { get; } = new TestProject().With(Path, Text);
}
