using System.Linq;

namespace Gameball.Local;

/// <summary>Faults of requests and jobs: list, add, remove.</summary>
internal static class FaultRoutes
{
    public static ControlRoute[] All(LocalServices services)
    {
        var faults = services.Faults;
        return
        [
            new("GET", "faults", _ => ControlReply.Ok(new FaultList([.. faults.Rules.Select(FaultKinds.Describe)]))),
            new("POST", "faults", request => ControlReply.Created(FaultKinds.Describe(
                FaultKinds.Add(faults, services.State.Current.Routes, ControlBody.Read<NewFault>(request.Body))))) { TakesBody = true },
            new("DELETE", "faults", _ =>
            {
                faults.Clear();
                return ControlReply.None;
            }),
            new("DELETE", "faults/{}", request => faults.Remove(request.Id)
                ? ControlReply.None
                : throw ControlException.NotFound(
                    $"Fault {request.Id}", "GET /_local/faults lists the faults that wait; one that has occurred often enough is removed.")),
            new("GET", "operations", _ => ControlReply.Ok(
                new OperationList([.. services.State.Current.Routes.All.Select(operation => operation.Name)], FaultKinds.All))),
        ];
    }
}
