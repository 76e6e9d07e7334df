using System;

namespace Gameball.Local;

/// <summary>Carries the rejection of a request or a row out of the account's rules. It is thrown before anything has changed.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}
