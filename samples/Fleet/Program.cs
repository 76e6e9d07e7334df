// One import on many machines: a coordinator and workers, with PostgreSQL, RabbitMQ and a Gameball.
//
//   dotnet run --project samples/Gameball.Local -- --port 5080
//   dotnet run --project samples/Fleet -- coordinator --run demo --rows 10000
//   dotnet run --project samples/Fleet -- worker
//   dotnet run --project samples/Fleet -- --scale 3 --run demo --rows 10000      one process with a coordinator and three workers
//
// --help has the options, README.md the environment.
using Gameball.FleetSample;

return await FleetProgram.RunAsync(args);
