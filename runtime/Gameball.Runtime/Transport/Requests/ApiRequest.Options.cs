using System;
using System.Collections.Generic;

namespace Gameball.Runtime;

/// <content>The options of the call.</content>
public sealed partial class ApiRequest
{
    // The operation's parameters, given or not; null without options, because only options can collide with one.
    private readonly HashSet<(ParameterPlace Place, string Name)>? _arguments;
    private bool _hasBodyProperties;

    /// <summary>The settings of this call alone; <see langword="null"/> for the client's.</summary>
    internal GameballCallOptions? Options { get; }

    /// <summary>Whether the caller asks for the response.</summary>
    internal bool IsObserved => Options?.OnResponse is not null;

    /// <summary>Whether the request has a key by which the server recognises a duplicate.</summary>
    internal bool HasIdempotencyKey => Operation.IdempotencyHeader is { } header && HasHeader(header);

    /// <summary>The error response of the latest attempt, if the caller asks for it.</summary>
    internal GameballRawResponse? Refusal { get; set; }

    /// <summary>Checks the options and adds their headers and query parameters to the request.</summary>
    /// <param name="scrubber">Learns the headers that are likely to be secret, in case a server repeats one.</param>
    /// <exception cref="ArgumentException">An option is invalid, or it belongs to the client or to an argument of the method.</exception>
    internal void ApplyOptions(SecretScrubber scrubber)
    {
        if (Options is null)
        {
            return;
        }

        try
        {
            Apply(Options, scrubber);
        }
        catch
        {
            Body?.Dispose();
            throw;
        }
    }

    /// <summary>Notes the parameters of a query, so that the options do not set them again.</summary>
    internal void NoteQuery(string query)
    {
        foreach (var parameter in _arguments is null ? [] : query.Split('&'))
        {
            NoteArgument(ParameterPlace.Query, Uri.UnescapeDataString(parameter.Split('=')[0]));
        }
    }

    private void Apply(GameballCallOptions options, SecretScrubber scrubber)
    {
        CallOptionRules.Check(options);
        if (options.BodyProperties.Count > 0 && !_hasBodyProperties)
        {
            throw CallOptionRules.Refused(
                Operation, nameof(options.BodyProperties), "has no JSON body. Leave the option empty, or pass the values as arguments");
        }

        ApplyIdempotencyKey(options);
        foreach (var header in options.Headers)
        {
            CallOptionRules.CheckHeader(Operation, header.Key);
            RefuseArgument(ParameterPlace.Header, header.Key, nameof(options.Headers));
            AddHeader(header.Key, header.Value);
            if (header.Value is not null && SecretNames.Suggests(header.Key))
            {
                scrubber.LearnHeader(header.Value);
            }
        }

        foreach (var parameter in options.Query)
        {
            CallOptionRules.CheckQuery(Operation, parameter.Key);
            RefuseArgument(ParameterPlace.Query, parameter.Key, nameof(options.Query));
            if (LinkAddress is null || !LinkQuery.Contains(Query, parameter.Key))
            {
                AddQuery(parameter.Key, parameter.Value);
            }
        }
    }

    private void ApplyIdempotencyKey(GameballCallOptions options)
    {
        if (options.IdempotencyKey is not { } key)
        {
            return;
        }

        const string Option = nameof(options.IdempotencyKey);
        var header = Operation.IdempotencyHeader ?? throw CallOptionRules.Refused(
            Operation, Option, "has no header for it in its document, so the server would not recognise a duplicate. Leave it null");
        if (HasHeader(header))
        {
            throw CallOptionRules.Refused(Operation, Option, $"has the header {header} from an argument. Pass the key once");
        }

        AddHeader(header, key);
    }

    private bool HasHeader(string name) =>
        _headers?.Exists(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)) == true;

    private void NoteArgument(ParameterPlace place, string name) =>
        _arguments?.Add((place, place == ParameterPlace.Header ? name.ToUpperInvariant() : name));

    private void RefuseArgument(ParameterPlace place, string name, string option)
    {
        if (_arguments!.Contains((place, place == ParameterPlace.Header ? name.ToUpperInvariant() : name)))
        {
            throw CallOptionRules.Refused(
                Operation, $"{option}[\"{name}\"]", "has a parameter of that name. Pass the value as the method's argument");
        }
    }
}
