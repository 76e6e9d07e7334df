using System;
using System.Globalization;
using Gameball.FleetProof;
using Gameball.FleetProof.Chaos;
using Gameball.FleetProof.Quota;
using Gameball.FleetProof.Servers;

return args switch
{
    ["virtual", var minutes] => VirtualRun.Run(Number(minutes)),
    ["quota", var minutes] => await RealRun.RunAsync(Number(minutes)),
    ["redis", .. var command] => await RedisRun.RunAsync(command),
    ["chaos", var program, var points, var rows, var seed] =>
        await ChaosRun.RunAsync(program, (int)Number(points), (int)Number(rows), (int)Number(seed)),
    ["child", var redis, var server, var seconds] => await Child.RunAsync(redis, new Uri(server), Number(seconds)),
    _ => Usage(),
};

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("Usage: FleetProof virtual MINUTES | quota MINUTES | redis COMMAND... | chaos PROGRAM POINTS ROWS SEED");
    return 2;
}
