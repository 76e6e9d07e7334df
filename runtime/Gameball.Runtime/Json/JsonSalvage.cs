using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// The optional members of a document that cannot be read. They are found by reading the document again, member by member, once a first
/// reading has failed: a good document pays nothing for it. A reading that met one gives no value; the next one leaves it out.
/// </summary>
internal sealed class JsonSalvage
{
    // One reading finds all that it can get past, and a next one what lies in members that had been given up as a whole.
    private const int MostReadings = 8;

    // Each may cost an exception, and a server decides how many there are.
    private const int MostToLeaveOut = 100_000;
    private const int MostToTellOf = 1_000;

    private readonly HashSet<int> _unreadable = [];
    private readonly int _most;

    private JsonSalvage(int most) => _most = most;

    /// <summary>The member that was entered last.</summary>
    public JsonPlace Current { get; private set; }

    /// <summary>Reads a document without the optional members that cannot be read.</summary>
    /// <returns>Whether that is possible.</returns>
    public static bool TryRead<T>(System.ReadOnlySpan<byte> bytes, GeneratedJson<T> json, JsonRules rules, out T value)
    {
        JsonSalvage salvage = new(rules.LeavesOutUnreadable ? MostToLeaveOut : MostToTellOf);
        for (int reading = 0; reading < MostReadings; reading++)
        {
            int known = salvage._unreadable.Count;
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

    /// <summary>What stands for a value until the next reading: nothing of this one is used.</summary>
    public static T Nothing<T>() => typeof(T) == typeof(string) ? (T)(object)"" : default!;

    public void Enter(JsonPlace member) => Current = member;

    /// <summary>Whether a value is all of an optional member, and not a part of it, and there is room for one more.</summary>
    public bool MayLeaveOut(int valueStart) =>
        Current.IsOptional && Current.ValueStart == valueStart && _unreadable.Count < _most;

    public void LeaveOut(JsonPlace member) => _unreadable.Add(member.NameStart);

    public bool IsLeftOut(int nameStart) => _unreadable.Contains(nameStart);
}

/// <summary>Where a member stands.</summary>
/// <param name="NameStart">Where its name begins.</param>
/// <param name="ValueStart">Where its value begins.</param>
/// <param name="IsOptional">Whether an object may lack it.</param>
internal readonly record struct JsonPlace(int NameStart, int ValueStart, bool IsOptional);
