using System.Collections.Generic;

namespace Gameball;

/// <summary>Lanes and how many rows are in each. Rows without one are in none.</summary>
internal sealed class Lanes
{
    private readonly Dictionary<string, int> _rows = [];

    public bool Has(string lane) => _rows.Count > 0 && _rows.ContainsKey(lane);

    public void Enter(string? lane)
    {
        if (lane is not null)
        {
            _rows[lane] = _rows.TryGetValue(lane, out var known) ? known + 1 : 1;
        }
    }

    public void Leave(string? lane)
    {
        if (lane is not null && _rows.TryGetValue(lane, out var known))
        {
            if (known > 1)
            {
                _rows[lane] = known - 1;
            }
            else
            {
                _rows.Remove(lane);
            }
        }
    }

    public void Clear() => _rows.Clear();
}
