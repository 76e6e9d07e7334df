using System.Collections.Generic;
using System.Linq;

namespace Gameball.Local;

/// <summary>The customers of running jobs: other writes to such a customer are rejected with 2001.</summary>
internal sealed class Claims
{
    private readonly Dictionary<string, (Job Owner, int Rows)> _claims = [];

    /// <summary>Claims the customers of a starting job, except those that another job has claimed.</summary>
    /// <param name="from">The first row that is not done.</param>
    public void Take(Job job, int from = 0)
    {
        foreach (var customer in job.Rule.Reads ? [] : job.Rows.Skip(from).Select(job.Rule.CustomerOf).OfType<string>())
        {
            if (!_claims.TryGetValue(customer, out var claim))
            {
                _claims.Add(customer, (job, 1));
            }
            else if (claim.Owner == job)
            {
                _claims[customer] = (job, claim.Rows + 1);
            }
        }
    }

    /// <summary>Returns the reason to reject a write to a customer, or <see langword="null"/>.</summary>
    /// <param name="customerId">The customer; <see langword="null"/> for a row without one.</param>
    /// <param name="job">The job that writes; <see langword="null"/> for a request outside a job.</param>
    public Refusal? Check(string? customerId, Job? job) =>
        customerId is not null && _claims.TryGetValue(customerId, out var claim) && claim.Owner != job
            ? Refusal.CustomerBusy(customerId)
            : null;

    /// <summary>Releases a customer when the job's last row of that customer is done.</summary>
    public void Release(string? customerId, Job job)
    {
        if (customerId is not null && _claims.TryGetValue(customerId, out var claim) && claim.Owner == job)
        {
            if (claim.Rows == 1)
            {
                _claims.Remove(customerId);
            }
            else
            {
                _claims[customerId] = (job, claim.Rows - 1);
            }
        }
    }

    /// <summary>Releases all remaining customers of a job.</summary>
    public void ReleaseAll(Job job)
    {
        foreach (var customer in _claims.Where(claim => claim.Value.Owner == job).Select(claim => claim.Key).ToArray())
        {
            _claims.Remove(customer);
        }
    }

    public void Clear() => _claims.Clear();
}
