using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// The unreadable optional members of a document. After a failed reading, the document is read again member by member to find them, so a
/// valid document has no cost. A reading that finds one returns no value; the next reading leaves it out.
/// </summary>
internal sealed class JsonSalvage
{
    // One reading finds all unreadable members that it can skip; the next one finds those inside members that were skipped as a whole.
    private const int MaxReadings = 8;

    // Each may cost an exception, and a server controls their number.
    private const int MaxToLeaveOut = 100_000;
    private const int MaxToReport = 1_000;

    private readonly HashSet<int> _unreadable = [];
    private readonly int _most;

    private JsonSalvage(int most) => _most = most;

    /// <summary>The member that was entered last.</summary>
    public JsonPlace Current { get; private set; }

    /// <summary>Reads a document without its unreadable optional members.</summary>
    /// <returns>Whether the rest is readable.</returns>
    public static bool TryRead<T>(System.ReadOnlySpan<byte> bytes, GeneratedJson<T> json, JsonRules rules, out T value)
    {
        JsonSalvage salvage = new(rules.LeavesOutUnreadable ? MaxToLeaveOut : MaxToReport);
        for (var reading = 0; reading < MaxReadings; reading++)
        {
            var known = salvage._unreadable.Count;
            JsonReader reader = new(bytes, rules, salvage);
            try
            {
                value = json.ReadValue(ref reader);
                reader.End();
                if (salvage._unreadable.Count == known)
                {
                    return true;
                }
            }
            catch (JsonException)
            {
                if (salvage._unreadable.Count == known)
                {
                    break;
                }
            }
        }

        value = default!;
        return false;
    }

    /// <summary>Returns a placeholder for an unreadable value; the result of this reading is discarded.</summary>
    public static T Nothing<T>() => typeof(T) == typeof(string) ? (T)(object)"" : default!;

    public void Enter(JsonPlace member) => Current = member;

    /// <summary>Whether a value is the whole value of an optional member and the limit is not reached.</summary>
    public bool MayLeaveOut(int valueStart) =>
        Current.IsOptional && Current.ValueStart == valueStart && _unreadable.Count < _most;

    public void LeaveOut(JsonPlace member) => _unreadable.Add(member.NameStart);

    public bool IsLeftOut(int nameStart) => _unreadable.Contains(nameStart);
}

/// <summary>The position of a member.</summary>
/// <param name="NameStart">The offset of its name.</param>
/// <param name="ValueStart">The offset of its value.</param>
/// <param name="IsOptional">Whether it is optional.</param>
internal readonly record struct JsonPlace(int NameStart, int ValueStart, bool IsOptional);
