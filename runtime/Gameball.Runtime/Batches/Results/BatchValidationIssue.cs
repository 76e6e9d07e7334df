namespace Gameball;

/// <summary>A row that is bound to fail, or may not do what is meant, found before anything is sent. Plain data.</summary>
public sealed record BatchValidationIssue
{
    /// <summary>The row's place in the source, from 0.</summary>
    public required long Index { get; init; }

    /// <summary>
    /// The code with which the server would refuse it, such as <c>9003</c>; <see langword="null"/> when it cannot even be sent, or when
    /// the server's answer is not documented.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>The earlier row that it collides with; <see langword="null"/> when it is at fault by itself.</summary>
    public long? EarlierIndex { get; init; }

    /// <summary>What is wrong and what to do about it.</summary>
    public required string Message { get; init; }
}
