using System;
using System.Collections.Generic;

namespace Gameball.Conformance.Suites;

/// <summary>A part of a public suite.</summary>
/// <param name="Name">The name that the table of exceptions uses.</param>
/// <param name="File">The file, or the folder, that holds the suite.</param>
/// <param name="Read">Reads the cases from the file at that path.</param>
internal sealed record Suite(string Name, string File, Func<string, IEnumerable<SuiteCase>> Read);
