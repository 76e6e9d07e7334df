using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Local.Contract;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>Labels on customers.</summary>
internal static class TagsApi
{
    public static IEnumerable<ApiOperation> Operations(Operations on)
    {
        var account = on.Account;
        return
        [
            on.Change(TagsClient.AttachOperation, J.CustomerTagsRequestJson.Instance, J.UpdateConfirmationJson.Instance, (call, body) =>
            {
                var customer = account.Require(call.CustomerId, call.Now);
                customer.Tags.AddRange(Split(body.Tags).Except(customer.Tags));
                return Done("The tags are attached.");
            }),
            on.Change(TagsClient.RemoveOperation, J.CustomerTagsRequestJson.Instance, J.UpdateConfirmationJson.Instance, (call, body) =>
            {
                string[] tags = [.. Split(body.Tags)];
                account.Require(call.CustomerId, call.Now).Tags.RemoveAll(tags.Contains);
                return Done("The tags are removed.");
            }),
            on.Change(TagsClient.RemoveOneOperation, J.UpdateConfirmationJson.Instance, call =>
            {
                account.Require(call.CustomerId, call.Now).Tags.Remove(call.Path["tag"]);
                return Done("The tag is removed.");
            }),
        ];
    }

    private static IEnumerable<string> Split(string tags) =>
        tags.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct();

    private static UpdateConfirmation Done(string message) => new() { Success = true, Message = message };
}
