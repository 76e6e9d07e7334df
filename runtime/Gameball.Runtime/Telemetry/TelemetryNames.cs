namespace Gameball.Runtime;

/// <summary>The names that telemetry uses. <c>docs/telemetry.md</c> lists them, and a test compares the two.</summary>
internal static class TelemetryNames
{
    /// <summary>The name of the activity source, of the meter and of the log category.</summary>
    public const string Source = "Gameball";

    public static class Span
    {
        public const string BatchRun = "gameball.batch.run";
        public const string BatchSubmit = "gameball.batch.submit";
        public const string BatchWait = "gameball.batch.wait";
    }

    public static class Metric
    {
        public const string OperationDuration = "gameball.operation.duration";
        public const string Retries = "gameball.retries";
        public const string LimiterWait = "gameball.limiter.wait";
        public const string BatchRows = "gameball.batch.rows";
        public const string BatchJobsActive = "gameball.batch.jobs.active";
        public const string BatchJobDuration = "gameball.batch.job.duration";
        public const string BatchPolls = "gameball.batch.polls";
    }

    public static class Tag
    {
        public const string Operation = "gameball.operation";
        public const string RequestId = "gameball.request_id";
        public const string Bucket = "gameball.limiter.bucket";
        public const string Batch = "gameball.batch.name";
        public const string Rows = "gameball.batch.rows";
        public const string RowState = "gameball.row.state";
        public const string JobId = "gameball.batch.job.id";
        public const string JobState = "gameball.batch.job.state";
        public const string Method = "http.request.method";
        public const string Resends = "http.request.resend_count";
        public const string Status = "http.response.status_code";
        public const string Template = "url.template";
        public const string Address = "server.address";
        public const string Port = "server.port";
        public const string Error = "error.type";
    }
}
