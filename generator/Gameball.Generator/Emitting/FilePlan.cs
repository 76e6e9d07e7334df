using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>
/// Splits a client into tens of files, by tag. Fewer files would be emitted again at every edit; more files would cost the
/// compiler time on every keystroke.
/// </summary>
internal sealed class FilePlan
{
    private const string Polyfills = "Polyfills";
    private const string Extension = ".g.cs";

    private readonly ClientModel _client;
    private readonly ObsoleteUse _obsolete;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    private FilePlan(ClientModel client)
    {
        _client = client;
        _taken.Add(client.Target.ClientName + "." + Polyfills);
        _obsolete = new ObsoleteUse(client);
    }

    public static EquatableArray<FileModel> Create(ClientModel client) => new FilePlan(client).Files().ToEquatableArray();

    public static string PolyfillHintName(string clientName) => Safe(clientName) + "." + Polyfills + Extension;

    private IEnumerable<FileModel> Files()
    {
        var target = _client.Target;
        var tags = _client.Tags.Select(Outline).ToEquatableArray();
        yield return new ClientFile(
            HintName(), target, _obsolete.Anywhere, _client.Documentation, _client.BaseAddress, _client.Schemes, tags, _client.Raw);
        yield return new JsonFile(HintName("Json"), target);
        if (target.HasInjection)
        {
            yield return new InjectionFile(
                HintName("Injection"), target, _obsolete.Anywhere, _client.BaseAddress, _client.Schemes.Count > 0, tags);
        }

        foreach (var tag in _client.Tags)
        {
            yield return new TagFile(HintName(tag.Key), target, _obsolete.In(tag), tag);
        }

        foreach (var group in _client.Types.GroupBy(type => type.Group, StringComparer.Ordinal))
        {
            var types = group.ToEquatableArray();
            yield return new TypesFile(HintName(group.Key, "Types"), target, _obsolete.In(types), types);
        }
    }

    /// <summary>
    /// Returns a tag without the members that only its own file needs, so that a changed operation does not change the client's file.
    /// </summary>
    private static TagModel Outline(TagModel tag) =>
        tag with { Operations = EquatableArray<OperationModel>.Empty, Batches = EquatableArray<BatchModel>.Empty };

    /// <summary>
    /// Returns a name that begins with the client's name, so that the files of two clients in one project do not collide.
    /// </summary>
    private string HintName(params string[] parts)
    {
        var stem = Identifiers.Unused(string.Join(".", parts.Prepend(_client.Target.ClientName).Select(Safe)), _taken);
        _taken.Add(stem);
        return stem + Extension;
    }

    private static string Safe(string part)
    {
        var safe = new StringBuilder(part);
        for (var i = 0; i < part.Length; i++)
        {
            if (!char.IsLetterOrDigit(part[i]))
            {
                safe[i] = '_';
            }
        }

        return safe.ToString();
    }
}
