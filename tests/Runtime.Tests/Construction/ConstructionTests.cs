using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Construction;

/// <summary>A user's test can make every value that the library returns.</summary>
public sealed class ConstructionTests
{
    // What user code cannot set, and why it need not.
    private static readonly Dictionary<string, string> s_exceptions = new()
    {
        ["BatchItemDriver`1"] = "It is no value: CreateDriver of a client makes it, also one of a local Gameball.",
        ["BatchReport.Failed"] = "The outcomes give the count.",
        ["BatchReport.FailuresByCode"] = "The outcomes give the counts.",
        ["BatchReport.OpenJobs"] = "Jobs contains them.",
        ["BatchReport.RowsIn"] = "It is the sum of the four counts.",
        ["BatchReport.Unknown"] = "The outcomes give the count.",
        ["BatchReport.UnknownByCause"] = "The outcomes give the counts.",
        ["BatchReport.Unprocessed"] = "The outcomes give the count.",
        ["GameballImport`1.Options"] = "The caller changes the options in place.",
        ["GameballRateLimitLease"] = "A user's limiter derives from it.",
        ["GameballOptions.Limits"] = "The caller changes the options in place.",
        ["GameballOptions.Responses"] = "The caller changes the options in place.",
        ["GameballOptions.Retry"] = "The caller changes the options in place.",
        ["JsonScalar.Kind"] = "The type of the constructor's argument decides.",
        ["Optional`1.HasValue"] = "It is true after the constructor and false for default.",
    };

    [Fact]
    public void UserCodeCanMakeEveryResult() =>
        ResultTypes.All.SelectMany(Obstacles.Of).Except(s_exceptions.Keys).ShouldBeEmpty();

    [Fact]
    public void EveryExceptionIsStillOne() =>
        s_exceptions.Keys.Except(ResultTypes.All.SelectMany(Obstacles.Of)).ShouldBeEmpty();

    [Fact]
    public void TheResultsOfImportsCallsAndWebhooksAreAmongThem()
    {
        ResultTypes.All.ShouldContain(typeof(BatchOutcome<>));
        ResultTypes.All.ShouldContain(typeof(BatchProgress));
        ResultTypes.All.ShouldContain(typeof(BatchJournalSummary));
        ResultTypes.All.ShouldContain(typeof(GameballTransportException));
        ResultTypes.All.ShouldContain(typeof(GameballResponse<>));
        ResultTypes.All.ShouldContain(typeof(GameballWebhookResult));
    }
}
