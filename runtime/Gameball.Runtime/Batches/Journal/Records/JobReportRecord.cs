using System;

namespace Gameball;

/// <summary>Reads and writes a job's report within a record.</summary>
internal static class JobReportRecord
{
    public static void Write(RecordWriter writer, BatchJobReport? report)
    {
        writer.Text(report?.Job.JobId);
        if (report is not null)
        {
            writer.Text(report.Job.Operation).Number(report.Job.Rows).Time(report.Job.SubmittedAt)
                .Text(report.State).Number(report.IsEnded ? 1 : 0).Number((int)report.Verdict)
                .Counter(report.ServerTotal).Counter(report.ServerFinished).Counter(report.ServerErrors)
                .Number(report.Succeeded).Number(report.Failed);
        }
    }

    public static BatchJobReport? Read(ref RecordReader reader)
    {
        if (reader.Text() is not { } jobId)
        {
            return null;
        }

        var job = new BatchJob
        {
            JobId = jobId,
            Operation = reader.RequiredText(),
            Rows = reader.Count(),
            SubmittedAt = reader.Time(),
        };
        return new BatchJobReport(job)
        {
            State = reader.Text(),
            IsEnded = reader.Number() != 0,
            Verdict = reader.Count() is <= (int)CounterCheck.Mismatch and var verdict
                ? (CounterCheck)verdict
                : throw new FormatException("A job's verdict is unknown."),
            ServerTotal = reader.Counter(),
            ServerFinished = reader.Counter(),
            ServerErrors = reader.Counter(),
            Succeeded = reader.Count(),
            Failed = reader.Count(),
        };
    }
}
