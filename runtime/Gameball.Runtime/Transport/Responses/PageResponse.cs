using System.Collections.Generic;

namespace Gameball.Runtime;

/// <summary>One page of a list with what describes it.</summary>
/// <param name="Page">The page; null when the response has no body.</param>
/// <param name="Headers">The headers of the response.</param>
/// <param name="Content">A text that only equal pages share; null when the caller does not compare pages.</param>
internal readonly record struct PageResponse<TPage>(TPage Page, IReadOnlyDictionary<string, string> Headers, string? Content);
