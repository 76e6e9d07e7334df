using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>The operations by verb and path.</summary>
internal sealed class Routes
{
    private static readonly string[] s_versions = ["/api/v4.0/integrations/", "/api/v4.1/integrations/"];

    private static readonly Dictionary<string, string> s_noArguments = [];

    private readonly Dictionary<(string Verb, string Path), ApiOperation> _fixed;
    private readonly ApiOperation[] _withArguments;

    public Routes(Account account, JobBook jobs)
    {
        var operations = new Operations(account, jobs);
        All =
        [
            .. ActivitiesApi.Operations(operations),
            .. BatchesApi.Operations(jobs),
            .. ConfigurationsApi.Operations(operations),
            .. CouponsApi.Operations(operations),
            .. CustomersApi.Operations(operations),
            .. CampaignsApi.Operations(operations),
            .. EventsApi.Operations(operations),
            .. LeaderboardApi.Operations(operations),
            .. NotificationsApi.Operations(operations),
            .. OrdersApi.Operations(operations),
            .. PaymentsApi.Operations(operations),
            .. ReferralsApi.Operations(operations),
            .. TagsApi.Operations(operations),
            .. TiersApi.Operations(operations),
            .. TransactionsApi.Operations(operations),
            .. HoldsApi.Operations(operations),
        ];
        _fixed = All.Where(operation => !operation.HasArguments).ToDictionary(operation => (operation.Verb, operation.Path));
        _withArguments = [.. All.Where(operation => operation.HasArguments)];
    }

    public IReadOnlyList<ApiOperation> All { get; }

    /// <summary>Finds the operation of a request.</summary>
    public Match Match(string verb, string requestPath)
    {
        var version = Array.FindIndex(s_versions, prefix => requestPath.StartsWith(prefix, StringComparison.Ordinal));
        if (version < 0)
        {
            return new Match(null, requestPath, s_noArguments, SecretNeeded: false);
        }

        var path = requestPath[s_versions[version].Length..];
        IReadOnlyDictionary<string, string>? arguments = s_noArguments;
        if (!_fixed.TryGetValue((verb, path), out var operation))
        {
            var segments = path.Split('/');
            arguments = null;
            operation = Array.Find(_withArguments, known => known.Verb == verb && (arguments = known.ArgumentsIn(segments)) is not null);
        }

        // From 4.1 on every operation needs the secret key.
        return new Match(operation, path, arguments ?? s_noArguments, version > 0 || operation is { SecretNeeded: true });
    }
}

/// <summary>The operation of a request, or none.</summary>
internal sealed record Match(ApiOperation? Operation, string Path, IReadOnlyDictionary<string, string> Arguments, bool SecretNeeded)
{
    /// <summary>Checks the request by the documented shape of its operation, and handles it.</summary>
    /// <exception cref="JsonException">The body has a value that its type cannot hold.</exception>
    public Reply Handle(IQueryCollection query, JsonElement body)
    {
        var call = new Call(default, Arguments, name => query[name]);
        return Problem(call, body) is { } refusal ? Reply.Refused(refusal) : Operation!.Handle(call, body);
    }

    // A path whose argument cannot be one names nothing.
    private Refusal? Problem(Call call, JsonElement body) => Operation!.Shape is not { } shape ? null
        : Problem(shape, "path", name => call.Path.GetValueOrDefault(name)) is { } wrongPath ? Refusal.NoSuchPath(wrongPath)
        : Problem(shape, "query", call.Query) is { } wrongQuery ? Refusal.Payload(wrongQuery)
        : Operation.ChecksBody && shape.Body is { } expected && Check.Object(body, expected.Fields, "The body") is { } wrongBody ? Refusal.Payload(wrongBody)
        : null;

    private static string? Problem(OperationShape shape, string place, Func<string, string?> value) => shape.Parameters
        .Where(parameter => parameter.Place == place)
        .Select(parameter => Check.Parameter(value(parameter.Field.Name), parameter.Field))
        .FirstOrDefault(problem => problem is not null);
}
