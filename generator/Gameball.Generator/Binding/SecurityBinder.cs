using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Security schemes and what each operation needs of them. Schemes that no operation needs are left out.</summary>
internal sealed class SecurityBinder
{
    private readonly ProblemSink _problems;
    private readonly ReferenceResolver _references;
    private readonly Dictionary<string, Scheme> _schemes = [];
    private readonly HashSet<SecuritySchemeModel> _used = [];

    public SecurityBinder(
        ProblemSink problems, ReferenceResolver references, IEnumerable<NamedCursor> schemes, BindingSettings settings)
    {
        _problems = problems;
        _references = references;
        var names = new NameScope(StringComparer.Ordinal, [.. ReservedNames.ClientMembers, settings.ClientName + "Security"], "Scheme");
        foreach (var (key, scheme) in schemes.Where(scheme => !_schemes.ContainsKey(scheme.Name)))
        {
            _schemes.Add(key, new(scheme, Model(key, scheme, names)));
        }
    }

    public EquatableArray<SecuritySchemeModel> Used =>
        _schemes.Values.Select(scheme => scheme.Model).OfType<SecuritySchemeModel>().Where(_used.Contains).ToEquatableArray();

    public EquatableArray<SecurityAlternative> Bind(OperationSource source)
    {
        var stated = source.Operation["security"] ?? source.Document.Root["security"];
        var alternatives = new List<SecurityAlternative>();
        foreach (var alternative in stated?.Items ?? [])
        {
            var needs = alternative.Node.Members.Where(need => !IsCertificate(need.Name, need.NamePlace)).ToList();
            var members = needs.Select(need => Need(need.Name, need.NamePlace)).OfType<string>().ToEquatableArray();

            // A need that cannot be met leaves what stands beside it; one that stood alone leaves nothing, not an anonymous alternative.
            if (members.Count > 0 || needs.Count == 0)
            {
                alternatives.Add(new(members));
            }
        }

        return alternatives.All(alternative => alternative.SchemeMembers.Count == 0)
            ? EquatableArray<SecurityAlternative>.Empty
            : alternatives.Distinct().ToEquatableArray();
    }

    private bool IsCertificate(string key, Reading.Place place)
    {
        var isCertificate = _schemes.TryGetValue(key, out var scheme)
            && _references.Resolve(scheme.Stated) is { } stated && SecurityKinds.IsCertificate(stated);
        if (isCertificate)
        {
            _problems.Add(BindingProblems.Certificate(place, key));
        }

        return isCertificate;
    }

    private string? Need(string key, Reading.Place place)
    {
        if (!_schemes.TryGetValue(key, out var scheme))
        {
            _problems.Add(BindingProblems.MissingSecurityScheme(place, key));
            return null;
        }

        if (scheme.Model is null)
        {
            _problems.Add(BindingProblems.UnsupportedSecurityScheme(scheme.Stated.Place, key, Kind(scheme.Stated)));
            return null;
        }

        _used.Add(scheme.Model);
        return scheme.Model.Member;
    }

    private SecuritySchemeModel? Model(string key, Cursor stated, NameScope names)
    {
        if (_references.Resolve(stated) is not { } scheme || SecurityKinds.Of(scheme) is not { } kind)
        {
            return null;
        }

        var parameter = scheme.TextOf("type") == "apiKey" ? scheme.TextOf("name") : "";
        return new(key, names.Claim(Identifier.Pascal(key, "Scheme")), kind, parameter);
    }

    private static string Kind(Cursor stated) =>
        string.Join(" ", new[] { "type", "scheme", "in" }.Select(stated.TextOf).Where(text => text.Length > 0)) is { Length: > 0 } kind
            ? kind
            : "none";

    private sealed record Scheme(Cursor Stated, SecuritySchemeModel? Model);
}
