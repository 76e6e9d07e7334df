using System;
using System.Collections.Generic;

namespace Gameball.Runtime;

/// <content>Members that the schema does not name.</content>
public sealed partial class JsonBuffer
{
    /// <summary>Writes members whose names are data; nothing when there are none.</summary>
    public void ExtraMembers<T>(IReadOnlyDictionary<string, T>? extra, GeneratedJson<T> json)
    {
        if (extra is null)
        {
            return;
        }

        foreach (KeyValuePair<string, T> member in extra)
        {
            Separate();
            Text(member.Key.AsSpan());
            Raw(":"u8);
            Value(member.Value, json);
        }
    }
}
