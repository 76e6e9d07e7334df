using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;
using Gameball.Generator.Tests.Pipeline;

namespace Gameball.Generator.Tests.Sweep;

/// <summary>A client of Gameball's and another company's documents, whose operations are all called with sample values.</summary>
internal sealed class SweptClient
{
    private static readonly Lazy<Assembly> s_assembly = new(() => GeneratorRun.Create(Project(), "GB2006", "GB2006").Compile());

    private readonly object _client;

    public SweptClient(GameballOptions options, HttpClient http) =>
        _client = Activator.CreateInstance(s_assembly.Value.GetType("Gameball.GameballClient", throwOnError: true)!, options, http)!;

    /// <summary>The output: values, exceptions and reports.</summary>
    public List<object?> Shown { get; } = [];

    public int Operations { get; private set; }

    /// <summary>Calls each method of each area of the client, and imports a row with each batch.</summary>
    /// <param name="journals">The folder for the imports' journals.</param>
    public async Task CallAllAsync(string journals)
    {
        Shown.Add(_client);
        foreach (var part in _client.GetType().GetProperties().Select(property => property.GetValue(_client)!))
        {
            var type = part.GetType().GetInterfaces().Single(one => one.Name == "I" + part.GetType().Name);
            foreach (var method in type.GetMethods().Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)))
            {
                await CallAsync(() => method.Invoke(part, SampleValue.Arguments(method)));
                Operations++;
            }

            foreach (var batch in type.GetProperties().Where(IsBatch))
            {
                var import = typeof(SweptClient).GetMethod(nameof(ImportAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(batch.PropertyType.GetGenericArguments());
                await CallAsync(() => import.Invoke(null, [batch.GetValue(part), Path.Combine(journals, batch.Name + ".journal")]));
                Operations++;
            }
        }
    }

    private static bool IsBatch(PropertyInfo property) =>
        property.PropertyType.Name.StartsWith("IBatchOperation", StringComparison.Ordinal);

    private static async Task<object> ImportAsync<TRow>(IBatchOperation<TRow> batch, string journal)
    {
        var options = new BatchImportOptions
        {
            Journal = BatchJournal.File(journal),
            MaxSubmitAttempts = 1,
            MinPollDelay = TimeSpan.FromMilliseconds(1),
            MaxPollDelay = TimeSpan.FromMilliseconds(1),
            MaxJobTime = TimeSpan.FromMilliseconds(1),
            Linger = TimeSpan.Zero,
        };
        var report = await batch.ImportAsync([(TRow)SampleValue.Create(typeof(TRow))], options);
        return new object[] { report, report.ToString(), report.NotSucceeded.Select(outcome => outcome.ToString()).ToArray() };
    }

    private async Task CallAsync(Func<object?> call)
    {
        try
        {
            Shown.Add(await EndAsync(call()));
        }
        catch (TargetInvocationException e)
        {
            Shown.Add(e.InnerException);
        }
        catch (Exception e)
        {
            Shown.Add(e);
        }
    }

    private static async Task<object?> EndAsync(object? result)
    {
        if (result is Task task)
        {
            await task;
            return task.GetType().GetProperty("Result")?.GetValue(task);
        }

        var stream = result!.GetType().GetInterfaces().First(one => one.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal));
        var read = typeof(SweptClient).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(stream.GetGenericArguments());
        return await (Task<object>)read.Invoke(null, [result])!;
    }

    private static async Task<object> ReadAsync<T>(IAsyncEnumerable<T> stream)
    {
        var all = new List<T>();
        await foreach (var one in stream)
        {
            all.Add(one);
        }

        return all;
    }

    private static TestProject Project() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "specs"), "*.yaml")
        .Order(StringComparer.Ordinal)
        .Aggregate(
            new TestProject().With("partner.yaml", PartnerDocument.Text),
            (project, path) => project.With(new TestDocument(Path.GetFileName(path), File.ReadAllText(path), isBundled: true)));
}
