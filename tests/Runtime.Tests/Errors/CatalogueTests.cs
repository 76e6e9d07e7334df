using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Reflection;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Errors;

/// <summary>The catalogue of error codes agrees with <see cref="GameballErrorCode"/>, with <c>docs/errors.md</c> and with what calls do.</summary>
public sealed class CatalogueTests
{
    private static readonly Dictionary<CodeRetry, string> s_retries = new()
    {
        [CodeRetry.Never] = "no",
        [CodeRetry.Smaller] = "in smaller requests",
        [CodeRetry.NotApplied] = "later: not applied",
        [CodeRetry.RowNotApplied] = "a row: later, not applied; a call: where it cannot count twice",
        [CodeRetry.Unknown] = "where it cannot count twice",
        [CodeRetry.AppliedBefore] = "no: on a retry of the SDK, it was applied",
        [CodeRetry.Ambiguous] = "no: on a retry of the SDK, it is unknown",
    };

    public static IEnumerable<object[]> Codes => ErrorCatalogue.All.Select(entry => new object[] { entry.Code.Value, entry.Status });

    [Fact]
    public void EachMemberHasAnEntryOfItsName()
    {
        IEnumerable<(string, long)> members = typeof(GameballErrorCode).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(member => (member.Name, ((GameballErrorCode)member.GetValue(null)!).Value));

        ErrorCatalogue.All.Select(entry => (entry.Name, entry.Code.Value)).ShouldBe(members, ignoreOrder: true);
        ErrorCatalogue.All.Select(entry => (entry.Code.Value, entry.Status)).ShouldBeUnique();
        GameballErrorCode.TransactionIdExists.Name.ShouldBe("TransactionIdExists");
        new GameballErrorCode(9999).Name.ShouldBeNull();
    }

    [Fact]
    public void TheTableOfTheDocumentationIsTheCatalogue()
    {
        var rows = ErrorCatalogue.All.Select(entry =>
            $"| {entry.Code} | `{entry.Name}` | {entry.Status} | {entry.Meaning} | `{Exception(entry).GetType().Name}` | {entry.Advice} "
            + $"| {s_retries[entry.Retry]} |");

        var page = File.ReadAllText(Path.Combine(Root(), "docs", "errors.md"));
        var table = page[page.IndexOf("| code | name |", StringComparison.Ordinal)..].Split('\n').Skip(2)
            .TakeWhile(line => line.StartsWith('|')).ToArray();
        table.ShouldBe(rows);
    }

    [Fact]
    public void TheDocumentsListTheCodesAndNamesOfTheCatalogue()
    {
        var document = File.ReadAllText(Path.Combine(Root(), "specs", "common.yaml"));
        var schema = document[document.IndexOf("    ErrorCode:\n", StringComparison.Ordinal)..];

        Items(schema, "enum").ShouldBe(ErrorCatalogue.All.Select(entry => entry.Code.ToString()).Distinct());
        Items(schema, "x-enum-varnames").ShouldBe(ErrorCatalogue.All.Select(entry => entry.Name).Distinct());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void ACallDoesWhatTheCatalogueSaysOfItsCode(long code, int status)
    {
        var entry = ErrorCatalogue.Find(code, status)!;

        ErrorFamilies.Advice(status, code, isGameballs: true).ShouldBe(entry.Advice);
        Effect(entry, isRepeat: false).ShouldBe(entry.Retry switch
        {
            CodeRetry.NotApplied => AttemptEffect.NotApplied,
            CodeRetry.Unknown or CodeRetry.RowNotApplied => AttemptEffect.Unknown,
            _ => AttemptEffect.Refused,
        });
        if (entry.Retry == CodeRetry.AppliedBefore)
        {
            Effect(entry, isRepeat: true).ShouldBe(AttemptEffect.AppliedBefore);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void ARowDoesWhatTheCatalogueSaysOfItsCode(long code, int status)
    {
        var entry = ErrorCatalogue.Find(code, status)!;
        var verdict = RowVerdict.Failed(entry.Code.ToString(), "no");
        BatchOutcome<string> outcome = new(0, "row", RowState.Failed) { Code = verdict.Code };

        outcome.IsWorthRetrying.ShouldBe(entry.IsTransientForRow);
        ResubmittedRow.Judge(verdict).State.ShouldBe(entry.Retry switch
        {
            CodeRetry.AppliedBefore => RowState.Succeeded,
            CodeRetry.Ambiguous or CodeRetry.NotApplied => RowState.Unknown,
            _ => RowState.Failed,
        });
    }

    [Fact]
    public void TheStatusTellsApartWhatACodeMeans()
    {
        ErrorFamilies.Advice(429, GameballErrorCode.PreconditionFailed, isGameballs: true)!.ShouldContain("Wait");
        ErrorFamilies.Advice(412, GameballErrorCode.PreconditionFailed, isGameballs: true)!.ShouldContain("condition");
        ErrorFamilies.Create("m", Details(429, GameballErrorCode.PreconditionFailed)).ShouldBeOfType<GameballRateLimitedException>();
        ErrorFamilies.Create("m", Details(503, GameballErrorCode.TransactionIdExists)).ShouldBeOfType<GameballServerException>();
        ErrorFamilies.Create("m", Details(400, GameballErrorCode.ServerError)).ShouldBeOfType<GameballValidationException>();
        ErrorFamilies.Create("m", Details(422, 1234)).ShouldBeOfType<GameballValidationException>();
    }

    private static string[] Items(string schema, string member)
    {
        var head = $"      {member}:\n";
        return schema[(schema.IndexOf(head, StringComparison.Ordinal) + head.Length)..].Split('\n')
            .TakeWhile(line => line.StartsWith("        - ", StringComparison.Ordinal)).Select(line => line.Trim(' ', '-')).ToArray();
    }

    private static AttemptEffect Effect(ErrorCodeInfo entry, bool isRepeat) =>
        RetryPolicy.Effect(new FailedAttempt(GameballFailureKind.Refused, entry.Status, entry.Code.Value, isRepeat));

    private static GameballException Exception(ErrorCodeInfo entry) => ErrorFamilies.Create("m", Details(entry.Status, entry.Code));

    private static ErrorDetails Details(int status, GameballErrorCode code) =>
        new() { Kind = GameballFailureKind.Refused, OperationId = "op", Status = (HttpStatusCode)status, Code = code };

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Gameball.Generated.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
