using System;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>
/// An operation that returns the cursor of a list whose items do not have it: a value of the last item is the operation's path parameter.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PageLookup
{
    private protected PageLookup()
    {
    }

    /// <summary>Creates the description of the operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="parameter">The path parameter that takes the last item's value.</param>
    /// <param name="json">The JSON code of the operation's response.</param>
    /// <param name="cursor">Returns the cursor from the response; null if it has none.</param>
    public static PageLookup Create<TFound>(OperationInfo operation, string parameter, GeneratedJson<TFound> json, Func<TFound, string?> cursor) =>
        new OfType<TFound>(
            operation ?? throw new ArgumentNullException(nameof(operation)),
            parameter ?? throw new ArgumentNullException(nameof(parameter)),
            json ?? throw new ArgumentNullException(nameof(json)),
            cursor ?? throw new ArgumentNullException(nameof(cursor)));

    /// <summary>Returns the cursor that requests the page after an item.</summary>
    /// <param name="connection">The connection to the server.</param>
    /// <param name="value">The last item's value.</param>
    /// <param name="options">The options of the list; those for its own requests (query, observer) do not apply.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="GameballInvalidResponseException">The response has no cursor.</exception>
    internal abstract Task<string> FindAsync(
        GameballConnection connection, string value, GameballCallOptions? options, CancellationToken cancellationToken);

    private sealed class OfType<TFound>(OperationInfo operation, string parameter, GeneratedJson<TFound> json, Func<TFound, string?> cursor)
        : PageLookup
    {
        internal override async Task<string> FindAsync(
            GameballConnection connection, string value, GameballCallOptions? options, CancellationToken cancellationToken)
        {
            ApiRequest request = new(operation, OfCall(options)) { NeedsValue = true };
            request.AddPath(parameter, value);
            return cursor(await connection.SendAsync(request, json, cancellationToken).ConfigureAwait(false)) is { Length: > 0 } found
                ? found
                : throw new GameballInvalidResponseException(
                    $"{operation.Id} returned no start for the next page of a list. The items of the previous pages are complete; later items are missing.")
                {
                    OperationId = operation.Id,
                    IsSafeToRetry = RetryPolicy.MayRetry(operation, whereUndocumented: false),
                };
        }

        private static GameballCallOptions? OfCall(GameballCallOptions? options)
        {
            if (options is null)
            {
                return null;
            }

            GameballCallOptions own = new()
            {
                Timeout = options.Timeout,
                MaxAttempts = options.MaxAttempts,
                RetryWhenSafetyUnknown = options.RetryWhenSafetyUnknown,
                Keys = options.Keys,
            };
            foreach (var header in options.Headers)
            {
                own.Headers.Add(header);
            }

            return own;
        }
    }
}
