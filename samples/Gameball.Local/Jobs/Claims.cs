using System.Collections.Generic;
using System.Linq;

namespace Gameball.Local;

/// <summary>Which running job works on which customer: other writes to that customer are refused with 2001 meanwhile.</summary>
internal sealed class Claims
{
    private readonly Dictionary<string, (Job Owner, int Rows)> _claims = [];

    /// <summary>Claims the customers of a job that starts, those that no other job has.</summary>
    public void Take(Job job)
    {
        foreach (var customer in job.Rule.Reads ? [] : job.Rows.Select(job.Rule.CustomerOf).OfType<string>())
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

    /// <summary>Asks to write to a customer.</summary>
    /// <param name="customerId">The customer; <see langword="null"/> for a row that names none.</param>
    /// <param name="job">The job that asks; <see langword="null"/> for a request of its own.</param>
    public Refusal? Check(string? customerId, Job? job) =>
        customerId is not null && _claims.TryGetValue(customerId, out var claim) && claim.Owner != job
            ? Refusal.CustomerBusy(customerId)
            : null;

    /// <summary>Gives a customer back once the job's last row of that customer is done.</summary>
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

    /// <summary>Gives back all that a job has left.</summary>
    public void ReleaseAll(Job job)
    {
        foreach (var customer in _claims.Where(claim => claim.Value.Owner == job).Select(claim => claim.Key).ToArray())
        {
            _claims.Remove(customer);
        }
    }
}
