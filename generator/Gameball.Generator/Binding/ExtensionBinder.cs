using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>What <c>x-gameball-…</c> says of a single operation.</summary>
internal sealed class ExtensionBinder(ProblemSink problems)
{
    public const string Batch = "x-gameball-batch";
    public const string Job = "x-gameball-job";
    public const string Page = "x-gameball-page";

    private const string RepeatName = "x-gameball-repeat";
    private const string LimitName = "x-gameball-limit";
    private const string Prefix = "x-gameball-";

    private static readonly string[] s_ofOperation = [Batch, Job, Page, RepeatName, LimitName];

    private static readonly HashSet<string> s_repeatable = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "QUERY"];

    /// <summary>As the batch or the operation says, else as HTTP defines the verb.</summary>
    public RepeatRule Repeat(OperationSource source) =>
        Word(source.Operation[Batch]?["repeat"]) ?? Word(source.Operation[RepeatName])
        ?? (s_repeatable.Contains(source.Verb) ? RepeatRule.Safe : RepeatRule.Never);

    public LimitModel? Limit(OperationSource source)
    {
        if (source.Operation[LimitName] is not { } extension)
        {
            return null;
        }

        var reader = new ExtensionReader(problems, LimitName, extension).Allow("bucket", "perSecond", "per30Seconds");
        var limit = new LimitModel(reader.Text("bucket"), reader.Positive("perSecond"), reader.Positive("per30Seconds"));
        return reader.IsValid ? limit : null;
    }

    /// <summary>Reports extensions that exist nowhere: a misspelt name must not pass for an absent one.</summary>
    public void Check(OperationSource source)
    {
        var known = string.Join(", ", s_ofOperation);
        foreach (var member in source.Operation.Node.Members)
        {
            if (member.Name.StartsWith(Prefix, StringComparison.Ordinal) && !s_ofOperation.Contains(member.Name))
            {
                problems.Add(BindingProblems.UnknownExtensionKey(member.NamePlace, member.Name, "an operation", known));
            }
        }
    }

    private RepeatRule? Word(Cursor? stated)
    {
        if (stated is not { } word)
        {
            return null;
        }

        switch (word.Text)
        {
            case "safe":
                return RepeatRule.Safe;
            case "caller":
                return RepeatRule.Caller;
            case "never":
                return RepeatRule.Never;
            default:
                problems.Add(BindingProblems.WrongExtensionValue(word.Place, "'repeat'", "one of safe, caller, never"));
                return null;
        }
    }
}
