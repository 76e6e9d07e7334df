namespace Gameball;

/// <summary>A row that would fail or may have an unintended effect, found before anything is sent. Plain data.</summary>
public sealed record BatchValidationIssue
{
    /// <summary>The row's index in the source, from 0.</summary>
    public required long Index { get; init; }

    /// <summary>
    /// The code with which the server would reject the row, such as <c>9003</c>; <see langword="null"/> when the row cannot be sent, or
    /// when the server's response is not documented.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>The index of the earlier row that this row conflicts with; <see langword="null"/> when the row itself is invalid.</summary>
    public long? EarlierIndex { get; init; }

    /// <summary>The fault and the remedy.</summary>
    public required string Message { get; init; }
}
