using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>An engine with a fake server and virtual time.</summary>
internal sealed class Scenario
{
    public Scenario() => Server = new FakeServer(Time);

    public VirtualTime Time { get; } = new();

    public FakeServer Server { get; }

    /// <summary>Few concurrent jobs, so that small imports have a defined order.</summary>
    public BatchImportOptions Options { get; } = new() { MaxConcurrentJobs = 4 };

    public BatchInfo<Row> Rules { get; set; } = Row.Rules();

    public IProgress<BatchProgress>? Progress { get; set; }

    public int Seed { get; set; }

    public IRunLog Log { get; set; } = NoRunLog.Instance;

    private BatchEngine<Row> Engine => new(Rules, Server, Time, new Random(Seed));

    public BatchReport<Row> Import(IEnumerable<Row> rows, CancellationToken cancel = default) =>
        Conserved(Time.Run(() => Engine.ImportAsync(BatchRequest<Row>.Create(rows, Options, Progress, Log), cancel)));

    public BatchReport<Row> Import(IAsyncEnumerable<Row> rows, CancellationToken cancel = default) =>
        Conserved(Time.Run(() => Engine.ImportAsync(BatchRequest<Row>.Create(rows, Options, Progress, Log), cancel)));

    public BatchReport<Row> Resolve(BatchReport<Row> report, CancellationToken cancel = default) =>
        Conserved(Time.Run(() => Engine.ResolveAsync(report, Options, Progress, cancel)));

    public IAsyncEnumerable<BatchOutcome<Row>> Stream(IEnumerable<Row> rows, CancellationToken cancel = default) =>
        Engine.StreamAsync(BatchRequest<Row>.Create(rows, Options, Progress), cancel);

    public static T Conserved<T>(T report)
        where T : BatchReport
    {
        (report.Succeeded + report.Failed + report.Unprocessed + report.Unknown).ShouldBe(report.RowsIn);
        if (report is BatchReport<Row> named)
        {
            named.NotSucceeded.Count.ShouldBe((int)(report.RowsIn - report.Succeeded));
            named.NotSucceeded.Select(outcome => outcome.Index).ShouldBeUnique();
        }

        return report;
    }
}
