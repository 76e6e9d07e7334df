using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Binding;

/// <summary>Binds security schemes and the schemes that each operation requires. Schemes that no operation requires are omitted.</summary>
internal sealed class SecurityBinder
{
    private readonly ProblemSink _problems;
    private readonly ReferenceResolver _references;
    private readonly Dictionary<string, Scheme> _schemes = [];
    private readonly Dictionary<Node, Scheme> _rivals = [];
    private readonly HashSet<SecuritySchemeModel> _used = [];

    public SecurityBinder(
        ProblemSink problems, ReferenceResolver references, MergedComponents schemes, BindingSettings settings)
    {
        _problems = problems;
        _references = references;
        var names = new NameScope(StringComparer.Ordinal, [.. ReservedNames.ClientMembers, settings.ClientName + "Security"], "Scheme");
        foreach (var (key, scheme) in schemes.All.Where(scheme => !_schemes.ContainsKey(scheme.Name)))
        {
            _schemes.Add(key, new(scheme, Model(key, scheme, names)));
        }

        var keys = new NameScope(StringComparer.Ordinal, _schemes.Keys, "");
        foreach (var rival in schemes.Rivals)
        {
            _rivals[rival.Value.Node] = new(rival.Value, Model(keys.Claim(rival.OwnName), rival.Value, names), rival);
        }
    }

    public EquatableArray<SecuritySchemeModel> Used =>
        _schemes.Values.Concat(_rivals.Values).Select(scheme => scheme.Model).OfType<SecuritySchemeModel>().Where(_used.Contains).ToEquatableArray();

    public EquatableArray<SecurityAlternative> Bind(OperationSource source)
    {
        var stated = source.Operation["security"] ?? source.Document.Root["security"];
        var alternatives = new List<SecurityAlternative>();
        foreach (var alternative in stated?.Items ?? [])
        {
            var needs = alternative.Node.Members.Where(need => !IsCertificate(source, need)).ToList();
            var members = needs.Select(need => Need(source, need)).OfType<SecurityNeed>().ToEquatableArray();

            // An unsupported requirement is dropped from its alternative. An alternative with only such requirements is dropped too: it
            // does not become anonymous.
            if (members.Count > 0 || needs.Count == 0)
            {
                alternatives.Add(new(members));
            }
        }

        return alternatives.All(alternative => alternative.Needs.Count == 0)
            ? EquatableArray<SecurityAlternative>.Empty
            : alternatives.Distinct().ToEquatableArray();
    }

    /// <summary>Returns the scheme of a name in the operation's own document, or else in any document.</summary>
    private Scheme? Find(OperationSource source, string key)
    {
        var own = _rivals.Count == 0 ? null : _references.FindMapping(source.Document, "components", "securitySchemes")?[key];
        return own is not null && (_rivals.TryGetValue(own.Node, out var rival) || _rivals.TryGetValue(_references.Canonical(own).Node, out rival))
            ? rival
            : _schemes.TryGetValue(key, out var scheme) ? scheme : null;
    }

    private bool IsCertificate(OperationSource source, Member need)
    {
        var isCertificate = Find(source, need.Name) is { } scheme
            && _references.Resolve(scheme.Stated) is { } stated && SecurityKinds.IsCertificate(stated);
        if (isCertificate)
        {
            _problems.Add(BindingProblems.Certificate(need.NamePlace, need.Name));
        }

        return isCertificate;
    }

    private SecurityNeed? Need(OperationSource source, Member need)
    {
        var (key, place) = (need.Name, need.NamePlace);
        if (Find(source, key) is not { } scheme)
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
        if (scheme.Rival is { } rival)
        {
            _problems.Add(BindingProblems.ConflictingSecurityScheme(rival.Place, key, rival.First.Document.FileName, scheme.Model.Key));
        }

        var takesToken = scheme.Model.Kind is SecuritySchemeKind.Token or SecuritySchemeKind.Bearer;
        var scopes = need.Value.Items.Where(scope => takesToken && scope.Kind == NodeKind.Text).Select(scope => scope.Text);
        return new(scheme.Model.Member, scopes.Distinct().ToEquatableArray());
    }

    private SecuritySchemeModel? Model(string key, SpecNode stated, NameScope names)
    {
        if (_references.Resolve(stated) is not { } scheme || SecurityKinds.Parse(scheme) is not { } kind)
        {
            return null;
        }

        var parameter = scheme.TextOf("type") == "apiKey" ? scheme.TextOf("name") : "";
        return new(key, names.Claim(Identifier.Pascal(key, "Scheme")), kind, parameter);
    }

    private static string Kind(SpecNode stated) =>
        string.Join(" ", new[] { "type", "scheme", "in" }.Select(stated.TextOf).Where(text => text.Length > 0)) is { Length: > 0 } kind
            ? kind
            : "none";

    private sealed record Scheme(SpecNode Stated, SecuritySchemeModel? Model, Rival? Rival = null);
}
