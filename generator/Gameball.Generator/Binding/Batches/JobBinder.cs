using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>
/// Binds <c>x-gameball-job</c>: the operations that return the state of a job and stop it, in any of the merged documents.
/// </summary>
internal sealed class JobBinder
{
    private static readonly string[] s_roles = ["status", "stop"];

    private readonly Dictionary<string, List<BoundOperation>> _jobs = [];

    public JobBinder(ProblemSink problems, IEnumerable<BoundOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (operation.Source.Operation[ExtensionBinder.Job] is not { } role)
            {
                continue;
            }

            if (!s_roles.Contains(role.Text))
            {
                problems.Add(BindingProblems.WrongExtensionValue(role.Place, ExtensionBinder.Job, "one of " + string.Join(", ", s_roles)));
                continue;
            }

            if (!_jobs.TryGetValue(role.Text, out var jobs))
            {
                _jobs.Add(role.Text, jobs = []);
            }

            if (jobs.FirstOrDefault(job => job.Source.Document == operation.Source.Document) is { } other)
            {
                problems.Add(BindingProblems.DuplicateJob(role.Place, role.Text, other.Source.Verb + " " + other.Source.Path));
            }

            jobs.Add(operation);
        }
    }

    /// <summary>Returns the operation of that role, preferably from the create operation's own document.</summary>
    public OperationReference? Find(string role, BoundOperation create)
    {
        if (!_jobs.TryGetValue(role, out var jobs))
        {
            return null;
        }

        var own = jobs.FirstOrDefault(job => job.Source.Document == create.Source.Document);
        return (own ?? jobs[0]).Reference;
    }
}
