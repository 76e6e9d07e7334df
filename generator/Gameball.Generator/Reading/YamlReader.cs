using System.Collections.Generic;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gameball.Generator.Reading;

/// <summary>Reads the first document of a YAML file from YamlDotNet's events, which keep positions and aliases.</summary>
internal sealed class YamlReader
{
    private readonly YamlEvents _events;
    private readonly YamlAnchors _anchors;
    private readonly YamlScalars _scalars;
    private readonly ICollection<Problem> _problems;
    private readonly OpenCollections _open = new();

    private YamlReader(DocumentLines lines, string text, ICollection<Problem> problems)
    {
        _events = new(lines, text, problems);
        _anchors = new(problems);
        _scalars = new(problems);
        _problems = problems;
    }

    /// <returns>The root; <see langword="null"/> for a file without a document.</returns>
    /// <exception cref="ReadingException">The text is not YAML, or exceeds a limit.</exception>
    public static Node? Read(DocumentLines lines, ICollection<Problem> problems)
    {
        var mends = new YamlMends(YamlBlankLines.EndLast(lines.Text));
        ReadingException? latest = null;
        while (true)
        {
            try
            {
                problems.Clear();
                return new YamlReader(lines, mends.Text, problems).Read();
            }
            catch (ReadingException failure)
            {
                // The failure of the reading that came furthest is reported; of two at the same offset, the one of the earlier text.
                latest = latest?.Problem.Place?.Offset >= failure.Problem.Place?.Offset ? latest : failure;
                if (!mends.TryMend(failure.Problem))
                {
                    problems.Clear();
                    throw latest;
                }
            }
        }
    }

    private Node? Read()
    {
        _events.Next();
        if (_events.Next() is not DocumentStart)
        {
            return null;
        }

        _events.Next();
        var root = ReadNode(0);
        _events.Next();
        if (_events.Next() is DocumentStart another)
        {
            _problems.Add(ReadingProblems.SeveralDocuments(_events.PlaceOf(another)));
        }

        return root;
    }

    // The current event is the node's first one before the call and its last one after it.
    private Node ReadNode(int depth)
    {
        if (_events.Current is AnchorAlias alias)
        {
            return _anchors.Resolve(alias.Value.Value, _events.PlaceOf(alias), depth);
        }

        var start = _events.Current as NodeEvent ?? throw Unpaired(_events.PlaceOf(_events.Current));
        var anchor = start.Anchor.IsEmpty ? null : start.Anchor.Value;
        var mark = _anchors.Open(anchor, depth);
        var node = start switch
        {
            Scalar scalar => _scalars.Read(scalar, _events.TextOf(scalar), _events.PlaceOf(scalar)),
            SequenceStart sequence => ReadSequence(sequence, depth),
            _ => ReadMapping((MappingStart)start, depth),
        };
        _anchors.Close(anchor, mark, node);
        return node;
    }

    private Node ReadSequence(SequenceStart start, int depth)
    {
        CheckCollection(start, depth);
        var items = _open.Sequence(depth);
        while (_events.Next() is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        return Node.Sequence(items.ToArray(), _events.FirstLineOf(start));
    }

    private Node ReadMapping(MappingStart start, int depth)
    {
        CheckCollection(start, depth);
        var members = _open.Mapping(depth);
        MergeKeys? merges = null;
        while (_events.Next() is not MappingEnd)
        {
            var isMerge = _events.Current is Scalar { Value: "<<", Style: ScalarStyle.Plain };
            var namePlace = _events.PlaceOf(_events.Current);
            var name = ReadName(depth);
            if (_events.Next() is MappingEnd)
            {
                throw Unpaired(namePlace);
            }

            var value = ReadNode(depth + 1);
            if (isMerge)
            {
                (merges ??= new(_problems)).Add(members.Count, value, namePlace);
            }
            else if (name is not null && members.Set(new(name, namePlace, value)) is { } first)
            {
                _problems.Add(ReadingProblems.DuplicateKey(namePlace, name, first.NamePlace));
            }
        }

        var place = _events.FirstLineOf(start);
        if (merges is null)
        {
            return members.Build(place);
        }

        var merged = merges.Into(members);
        _anchors.CountRepeated(merged.Count - members.Count, place);
        return merged.Build(place);
    }

    // Null, after a problem, for a key that is not a string: its value is read and ignored.
    private string? ReadName(int depth)
    {
        if (_events.Current is Scalar { Anchor.IsEmpty: true } scalar)
        {
            return _events.TextOf(scalar);
        }

        var asWritten = _events.Current is Scalar anchored ? _events.TextOf(anchored) : null;
        var place = _events.PlaceOf(_events.Current);
        var node = ReadNode(depth + 1);
        if (node.Kind is NodeKind.Sequence or NodeKind.Mapping)
        {
            _problems.Add(ReadingProblems.NameNotText(place));
            return null;
        }

        return asWritten ?? node.Text;
    }

    // The parser's events do not always come in pairs: a mapping that begins with ': a' has a value without a key.
    private static ReadingException Unpaired(Place place) => new(ReadingProblems.InvalidYaml(
        place, "a key or a value is missing here; write both sides of each ':', or remove it"));

    private void CheckCollection(NodeEvent start, int depth)
    {
        _scalars.CheckCollectionTag(start, _events.PlaceOf(start));
        if (depth >= ReadingLimits.MaxDepth)
        {
            throw new ReadingException(ReadingProblems.NestedTooDeep(_events.PlaceOf(start), ReadingLimits.MaxDepth));
        }
    }
}
