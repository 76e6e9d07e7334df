using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Tokens of the caller's provider, checked as keys are.</summary>
internal sealed class TokenSource(Func<GameballTokenRequest, CancellationToken, Task<string>> provider, SecretScrubber scrubber)
{
    /// <exception cref="InvalidOperationException">The provider gave no token that can be sent.</exception>
    public async ValueTask<string> GetAsync(SecurityScheme scheme, OperationInfo operation, CancellationToken cancellationToken)
    {
        GameballTokenRequest request = new(scheme.Key, operation.Id, scheme.Scopes);
        string? token = await provider(request, cancellationToken).ConfigureAwait(false);
        const string Setting = $"{nameof(GameballOptions)}.{nameof(GameballOptions.TokenProvider)}";
        if (token is null)
        {
            throw new InvalidOperationException($"{Setting} gave no token for {operation.Id}. Nothing was sent.");
        }

        try
        {
            KeyCheck.Check(token, Setting);
        }
        catch (ArgumentException e)
        {
            throw new InvalidOperationException($"{e.Message} Nothing was sent.", e);
        }

        scrubber.Learn(token);
        return token;
    }
}
