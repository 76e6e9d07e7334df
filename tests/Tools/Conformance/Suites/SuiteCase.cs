using System;

namespace Gameball.Conformance.Suites;

/// <summary>One case of a suite.</summary>
/// <param name="Id">The case's name in its suite.</param>
/// <param name="Fault">Runs the case; returns the fault, or <see langword="null"/>.</param>
internal sealed record SuiteCase(string Id, Func<string?> Fault);
