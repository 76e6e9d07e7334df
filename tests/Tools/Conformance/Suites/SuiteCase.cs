using System;

namespace Gameball.Conformance.Suites;

/// <summary>One case of a suite.</summary>
/// <param name="Id">The case's name in its suite.</param>
/// <param name="Fault">Runs it; says what is wrong, <see langword="null"/> when nothing is.</param>
internal sealed record SuiteCase(string Id, Func<string?> Fault);
