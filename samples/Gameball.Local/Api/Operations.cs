using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Gameball.Runtime;

namespace Gameball.Local;

/// <summary>Makes operations of typed handlers. The JSON code is that of the client, so an answer has the documented shape.</summary>
internal sealed class Operations(Account account, JobBook jobs)
{
    public Account Account => account;

    /// <summary>An operation without a body.</summary>
    public ApiOperation Read<TResult>(OperationInfo info, GeneratedJson<TResult> result, Func<Call, TResult> handle) =>
        new(info, (call, _) => jobs.Locked(now => Reply.Ok(result, handle(call with { Now = now }))));

    /// <summary>An operation without a body whose answer is a list.</summary>
    public ApiOperation List<TItem>(OperationInfo info, GeneratedJson<TItem> item, Func<Call, IEnumerable<TItem>> handle) =>
        new(info, (call, _) => jobs.Locked(now => Reply.List(item, handle(call with { Now = now }))));

    /// <summary>An operation with a body that changes nothing.</summary>
    public ApiOperation Ask<TBody, TResult>(
        OperationInfo info, GeneratedJson<TBody> body, GeneratedJson<TResult> result, Func<Call, TBody, TResult> handle) =>
        new(info, (call, json) => jobs.Locked(now => Reply.Ok(result, handle(call with { Now = now }, Typed(body, json)))));

    /// <summary>A change of a customer whose id is in the path.</summary>
    public ApiOperation Change<TResult>(OperationInfo info, GeneratedJson<TResult> result, Func<Call, TResult> handle) =>
        new(info, (call, _) => jobs.Write(call.CustomerId, now => Reply.Ok(result, handle(call with { Now = now }))));

    /// <summary>A change of the customer that the path or the body names.</summary>
    public ApiOperation Change<TBody, TResult>(
        OperationInfo info, GeneratedJson<TBody> body, GeneratedJson<TResult> result, Func<Call, TBody, TResult> handle, int status = 200) =>
        new(info, (call, json) => jobs.Write(
            call.Path.TryGetValue("customerId", out var id) ? id : RowText.Read(json, "customerId"),
            now => Reply.Ok(result, handle(call with { Now = now }, Typed(body, json)), status)));

    /// <summary>A change that the ledger of applied rows counts.</summary>
    public ApiOperation Tracked<TBody, TResult>(
        OperationInfo info, GeneratedJson<TBody> body, GeneratedJson<TResult> result, AppliedAs applied, Func<Call, TBody, TResult> handle) =>
        new(info, (call, json) =>
        {
            var customer = RowText.Read(json, "customerId");
            return jobs.Write(customer, now =>
            {
                var answer = handle(call with { Now = now }, Typed(body, json));
                account.Ledger.Add(new AppliedRow(applied.Operation, RowText.Read(json, applied.KeyName)!, customer, JobId: null, now, json.GetRawText()));
                return Reply.Ok(result, answer);
            });
        });

    /// <summary>A change with the answer of a handler of its own.</summary>
    public ApiOperation Custom(OperationInfo info, Func<Call, string?> customer, Func<Call, JsonElement, Reply> handle) =>
        new(info, (call, json) => jobs.Write(customer(call), now => handle(call with { Now = now }, json)));

    /// <summary>Reads a body that is checked already.</summary>
    /// <exception cref="JsonException">The body has a value that the check lets through and the type cannot hold.</exception>
    public static T Typed<T>(GeneratedJson<T> json, JsonElement body)
    {
        var reader = new JsonReader(Encoding.UTF8.GetBytes(body.GetRawText()));
        return json.ReadValue(ref reader);
    }
}

/// <summary>How the ledger names a single request.</summary>
/// <param name="KeyName">The member of the body that is the row's key.</param>
internal sealed record AppliedAs(string Operation, string KeyName);
