using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Local.Contract;
using Gameball.Runtime;

namespace Gameball.Local;

/// <summary>Rows by the thousand, and the jobs that work through them.</summary>
internal static class BatchesApi
{
    private static readonly SecurityScheme[][] s_bothKeys = [[GameballClientSecurity.ApiKey, GameballClientSecurity.SecretKey]];

    // The form of the published document: other paths, other names.
    private static readonly OperationInfo s_publishedStatus =
        new("getBatchStatus", "GET", "/api/v4.0/integrations/batches/{batchId}/status") { Security = s_bothKeys };

    private static readonly OperationInfo s_publishedStop =
        new("stopBatch", "POST", "/api/v4.0/integrations/batches/{batchId}/stop") { Security = s_bothKeys };

    public static IEnumerable<ApiOperation> Operations(JobBook jobs) =>
    [
        new(BatchesClient.GetBatchJobOperation, (call, _) => jobs.Read(JobId(call.Path["jobId"]), Describe)),
        new(BatchesClient.StopBatchJobOperation, (call, _) => jobs.Stop(JobId(call.Path["jobId"]), Describe)),
        new(s_publishedStatus, (call, _) => jobs.Read(JobId(call.Path["batchId"]), DescribeAsPublished)),
        new(s_publishedStop, (call, _) => jobs.Stop(JobId(call.Path["batchId"]), DescribeAsPublished)),
        .. RowRules.All.Select(rule => new ApiOperation(rule.Info, (_, body) => jobs.Create(rule, body), checksBody: false)),
    ];

    private static Reply Describe(Job job) => Reply.Ok(job.Describe());

    private static Reply DescribeAsPublished(Job job) => Reply.Ok(job.Describe().AsPublished(job.Id));

    // A text that is not a number names no job.
    private static long JobId(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
