using System.Text.Json;

namespace Gameball.Runtime;

/// <content>A second reading without unreadable optional members.</content>
public ref partial struct JsonReader
{
    private delegate TValue ReadValueOf<TJson, TValue>(ref JsonReader reader, TJson json);

    /// <summary>Moves to the next member and records its position.</summary>
    private bool NextToSalvage(ref MemberWalk walk, JsonSalvage salvage)
    {
        while (NextName(walk.IsFirst))
        {
            var name = _nameStart;
            var member = Named(walk.Members);
            if (member is null)
            {
                Pass(ref walk);
            }
            else
            {
                Enter(ref walk, member, name - 1);
            }

            // Without the prediction of the next member, each member passes through this method.
            walk.Forget();
            Peek();
            if (!salvage.IsLeftOut(name) || !TryPass())
            {
                salvage.Enter(new JsonPlace(name, _at, member is not { IsRequired: true }));
                return true;
            }
        }

        CheckMissing(walk);
        return false;
    }

    /// <summary>Reads a composed value, a part of which may be unreadable.</summary>
    private TValue? Salvaged<TJson, TValue>(TJson json, ReadValueOf<TJson, TValue> read)
    {
        (var start, var depth) = (_at, _depth);
        var salvage = _salvage!;
        var member = salvage.Current;
        var isOptional = salvage.MayLeaveOut(start);
        try
        {
            return read(ref this, json);
        }
        catch (JsonException) when (isOptional)
        {
            (_at, _depth) = (start, depth);
            if (!TryPass())
            {
                throw;
            }

            salvage.LeaveOut(member);
            return default;
        }
    }

    /// <summary>Leaves out a member whose whole value is unreadable.</summary>
    private bool WasLeftOut(int start)
    {
        if (_salvage is not { } salvage || !salvage.MayLeaveOut(start) || !TryPass())
        {
            return false;
        }

        salvage.LeaveOut(salvage.Current);
        return true;
    }

    /// <summary>Skips the next value.</summary>
    /// <returns>Whether it is JSON; if not, the reader does not move.</returns>
    private bool TryPass()
    {
        var tokens = Tokens();
        try
        {
            tokens.Read();
            tokens.Skip();
            _at += (int)tokens.BytesConsumed;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
