using System; using System.Net; using System.Net.Sockets; using System.Text; using System.Threading.Tasks; using Gameball; using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Configuration; using System.Collections.Generic;
using TcpListener p = new(IPAddress.Loopback, 0); p.Start(); int port = ((IPEndPoint)p.LocalEndpoint).Port; p.Stop();
using HttpListener l = new(); l.Prefixes.Add($"http://127.0.0.1:{port}/"); l.Start();
_ = Task.Run(async () => { while (true) { var c = await l.GetContextAsync(); Console.WriteLine("  " + c.Request.HttpMethod + " " + c.Request.RawUrl + " key " + c.Request.Headers["apikey"]);
  var after = c.Request.QueryString["startAfter"]; string b;
  var path = c.Request.Url.AbsolutePath;
  string Items(string id, int from) => $"[{{\"{id}\":{from}}},{{\"{id}\":{from+1}}}]";
  if (path.Contains("activities")) b = $"{{\"activities\":{Items("activityId", after == null ? 1 : 3)},\"hasMore\":{(after == null ? "true" : "false")}}}";
  else if (path.Contains("notifications")) b = $"{{\"notifications\":[{{\"notificationId\":1}}],\"nextCursor\":{(after == null ? "7" : "null")}}}";
  else b = $"{{\"transactions\":{Items("gameballTransactionId", after == null ? 1 : 3)},\"hasMore\":{(after == null ? "true" : "false")}}}";
  var bytes = Encoding.UTF8.GetBytes(b); c.Response.ContentType = "application/json"; c.Response.ContentLength64 = bytes.Length; await c.Response.OutputStream.WriteAsync(bytes); c.Response.Close(); } });
var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string> { ["Gameball:ApiKey"] = "a-key", ["Gameball:SecretKey"] = "s-key", ["Gameball:BaseAddress"] = $"http://127.0.0.1:{port}/" }).Build();
ServiceCollection services = new(); services.AddLogging(); services.AddGameball(configuration.GetSection("Gameball"));
using var provider = services.BuildServiceProvider(); var g = provider.GetRequiredService<IGameballClient>();
PAGES
