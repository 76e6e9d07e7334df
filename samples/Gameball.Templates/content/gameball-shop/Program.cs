// The keys of an account: dotnet user-secrets set Gameball:ApiKey …, and Gameball:SecretKey.
// A development build uses a local Gameball (appsettings.Development.json): gameball-local --port 5080
using Gameball;
using GameballShop;

var builder = WebApplication.CreateBuilder(args);

// The options are checked when the application starts. IGameballClient and the interface of each area, such as IOrdersClient, are services.
builder.Services.AddGameball(builder.Configuration.GetSection("Gameball"));

// Gameball signs its webhooks with the secret key.
builder.Services.AddGameballWebhooks(options => options.SecretKeys.Add(
    builder.Configuration["Gameball:SecretKey"] ?? throw new InvalidOperationException("Set Gameball:SecretKey.")));

var app = builder.Build();
app.MapGet("/", () => "POST /orders tracks an order; /webhooks/gameball receives Gameball's webhooks.");
app.MapPost("/orders", Orders.TrackAsync);
app.MapGameballWebhook("/webhooks/gameball", (received, stop) =>
{
    if (received is GameballProfileEvent profile)
    {
        app.Logger.LogInformation("{CustomerId} has the tier {Tier}.", profile.CustomerId, profile.TierName);
    }

    return Task.CompletedTask;
});
app.Run();
