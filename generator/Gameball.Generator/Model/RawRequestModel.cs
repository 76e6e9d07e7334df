using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Model;

/// <summary>The keys and the quota of requests that the documents do not have, as for an operation of the main server.</summary>
/// <param name="Security">
/// Every alternative of the main server, the one with the most keys first, because the server says which keys it misses and ignores one
/// too many.
/// </param>
/// <param name="Limit">The quota of most operations, which is the server's own: an operation with another one states it.</param>
internal sealed record RawRequestModel(EquatableArray<SecurityAlternative> Security, LimitModel? Limit)
{
    public static RawRequestModel FromTags(IEnumerable<TagModel> tags)
    {
        var operations = tags.SelectMany(tag => tag.Operations).Where(operation => operation.Server is null).ToList();
        return new(
            operations
                .SelectMany(operation => operation.Security)
                .Select(alternative => new SecurityAlternative(alternative.Needs
                    .Select(need => need with { Scopes = EquatableArray<string>.Empty }).ToEquatableArray()))
                .Distinct()
                .OrderByDescending(alternative => alternative.Needs.Count)
                .ToEquatableArray(),
            operations.GroupBy(operation => operation.Limit).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key);
    }
}
