using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>
/// The body of a success, for the statuses that have it. Where the successes of an operation differ, the status says which one came: two
/// types may look the same in JSON.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SuccessBody
{
    private readonly StatusSet _statuses;

    private SuccessBody(string statuses) => _statuses = new StatusSet(statuses);

    /// <summary>A success without a body, which is no value.</summary>
    /// <param name="statuses">Statuses (<c>204</c>), ranges (<c>2XX</c>) and <c>default</c>, with commas between them.</param>
    public static SuccessBody None(string statuses) => new Empty(statuses);

    /// <summary>A body that is the operation's value as it stands.</summary>
    /// <param name="statuses">As for <see cref="None"/>.</param>
    /// <param name="json">Its JSON.</param>
    public static SuccessBody Create<T>(string statuses, GeneratedJson<T> json) => new Typed<T, T>(statuses, json, static value => value);

    /// <summary>A body that is one of the types that the operation's value can be.</summary>
    /// <param name="statuses">As for <see cref="None"/>.</param>
    /// <param name="json">Its JSON.</param>
    /// <param name="make">Makes the operation's value of it.</param>
    public static SuccessBody Create<TBody, T>(string statuses, GeneratedJson<TBody> json, Func<TBody, T> make) =>
        new Typed<TBody, T>(statuses, json, make);

    /// <summary>A body of text that is one of the types that the operation's value can be.</summary>
    /// <param name="statuses">As for <see cref="None"/>.</param>
    /// <param name="make">Makes the operation's value of it.</param>
    public static SuccessBody Text<T>(string statuses, Func<string, T> make) => new Plain<T>(statuses, make);

    internal virtual bool IsEmpty => false;

    /// <summary>The one that means this status most exactly; <see langword="null"/> when none does.</summary>
    internal static SuccessBody? At(IReadOnlyList<SuccessBody> all, int status)
    {
        (SuccessBody? found, int best) = (null, 0);
        for (int i = 0; i < all.Count; i++)
        {
            int match = all[i]._statuses.Match(status);
            (found, best) = match > best ? (all[i], match) : (found, best);
        }

        return found;
    }

    /// <summary>Reads a body as the operation's value.</summary>
    internal interface IReads<T>
    {
        /// <exception cref="GameballException">The body is empty, too long, or not as promised.</exception>
        T Read(IResponseBody answer, OperationInfo operation, JsonRules rules);
    }

    private sealed class Empty(string statuses) : SuccessBody(statuses)
    {
        internal override bool IsEmpty => true;
    }

    private sealed class Plain<T>(string statuses, Func<string, T> make) : SuccessBody(statuses), IReads<T>
    {
        public T Read(IResponseBody answer, OperationInfo operation, JsonRules rules) => make(answer.Text(operation));
    }

    private sealed class Typed<TBody, T>(string statuses, GeneratedJson<TBody> json, Func<TBody, T> make) : SuccessBody(statuses), IReads<T>
    {
        public T Read(IResponseBody answer, OperationInfo operation, JsonRules rules) => make(answer.Json(operation, json, rules));
    }
}
