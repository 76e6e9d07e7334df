// A web shop that sends its orders to Gameball.
//
//   dotnet run --project samples/Shop                     with a local Gameball, started here
//   Gameball__ApiKey=… Gameball__SecretKey=… dotnet run --project samples/Shop
//                                                         with the real one
//   curl -d '{"customerId":"c-1","orderId":"o-1","items":[{"productId":"mug","quantity":2,"price":20.25}]}' \
//        -H 'content-type: application/json' http://localhost:5000/checkout
//
// Gameball's webhooks go to /webhooks/gameball; what they told of a tier is at /customers/c-1/tier.
using Gameball.WebShop;

await using var shop = await ShopApplication.CreateAsync(args, ShopTelemetry.WriteToConsole);
await shop.Web.RunAsync();
