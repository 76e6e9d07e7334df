using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>
/// The body of a success response for a set of statuses. If the successes of an operation differ, the status determines the type, because
/// two types may look the same in JSON.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SuccessBody
{
    private readonly StatusSet _statuses;

    private SuccessBody(string statuses) => _statuses = new StatusSet(statuses);

    /// <summary>Creates the entry of a success without a body and value.</summary>
    /// <param name="statuses">Statuses (<c>204</c>), ranges (<c>2XX</c>) and <c>default</c>, separated by commas.</param>
    public static SuccessBody None(string statuses) => new Empty(statuses);

    /// <summary>Creates the entry of a body that is the operation's value itself.</summary>
    /// <param name="statuses">As for <see cref="None"/>.</param>
    /// <param name="json">The JSON code of the body's type.</param>
    public static SuccessBody Create<T>(string statuses, GeneratedJson<T> json) => new Typed<T, T>(statuses, json, static value => value);

    /// <summary>Creates the entry of a body that is one of the types of the operation's union value.</summary>
    /// <param name="statuses">As for <see cref="None"/>.</param>
    /// <param name="json">The JSON code of the body's type.</param>
    /// <param name="make">Creates the operation's value from the body.</param>
    public static SuccessBody Create<TBody, T>(string statuses, GeneratedJson<TBody> json, Func<TBody, T> make) =>
        new Typed<TBody, T>(statuses, json, make);

    /// <summary>Creates the entry of a text body that is one of the types of the operation's union value.</summary>
    /// <param name="statuses">As for <see cref="None"/>.</param>
    /// <param name="make">Creates the operation's value from the body.</param>
    public static SuccessBody Text<T>(string statuses, Func<string, T> make) => new Plain<T>(statuses, make);

    internal virtual bool IsEmpty => false;

    /// <summary>Returns the entry that matches the status most specifically; <see langword="null"/> when none matches.</summary>
    internal static SuccessBody? At(IReadOnlyList<SuccessBody> all, int status)
    {
        (SuccessBody? found, var best) = (null, 0);
        for (var i = 0; i < all.Count; i++)
        {
            var match = all[i]._statuses.Match(status);
            (found, best) = match > best ? (all[i], match) : (found, best);
        }

        return found;
    }

    /// <summary>Reads a body as the operation's value.</summary>
    internal interface IValueReader<T>
    {
        /// <exception cref="GameballException">The body is empty, too long, or does not match the document.</exception>
        T Read(IResponseBody response, OperationInfo operation, JsonRules rules);
    }

    private sealed class Empty(string statuses) : SuccessBody(statuses)
    {
        internal override bool IsEmpty => true;
    }

    private sealed class Plain<T>(string statuses, Func<string, T> make) : SuccessBody(statuses), IValueReader<T>
    {
        public T Read(IResponseBody response, OperationInfo operation, JsonRules rules) => make(response.Text(operation));
    }

    private sealed class Typed<TBody, T>(string statuses, GeneratedJson<TBody> json, Func<TBody, T> make)
        : SuccessBody(statuses), IValueReader<T>
    {
        public T Read(IResponseBody response, OperationInfo operation, JsonRules rules) => make(response.Json(operation, json, rules));
    }
}
