namespace Gameball.Local;

/// <summary>Customers, and the account as a whole: seed, reset, snapshot, restore.</summary>
internal static class AccountRoutes
{
    private const int MaxSnapshot = 512 * 1024 * 1024;

    public static ControlRoute[] All(LocalServices services)
    {
        var state = services.State;
        return
        [
            new("GET", "customers", request => ControlReply.Ok(
                state.Current.View.Search(request.Text("search"), (int)request.Number("limit", 100, 1, 1000)))),
            new("GET", "customers/{}", request => ControlReply.Ok(state.Current.View.Find(request.Arguments[0])
                ?? throw ControlException.NotFound($"Customer '{request.Arguments[0]}'", "GET /_local/customers?search=… finds customers."))),
            new("POST", "seed", request => ControlReply.Ok(Seeder.Fill(state.Current, services.Clock, ControlBody.Read<NewSeed>(request.Body))))
            {
                TakesBody = true,
            },
            new("POST", "reset", _ =>
            {
                state.Reset();
                services.Faults.Clear();
                return ControlReply.None;
            }),
            new("GET", "snapshot", _ => new ControlReply(200, Snapshot.Write(services))),
            new("PUT", "snapshot", request =>
            {
                Snapshot.Read(services, request.Body);
                return ControlReply.None;
            })
            {
                TakesBody = true,
                MaxBody = MaxSnapshot,
            },
        ];
    }
}
