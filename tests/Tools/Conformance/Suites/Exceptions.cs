using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Gameball.Conformance.Suites;

/// <summary>The cases that fail on purpose, each with its reason: a line of <c>exceptions.tsv</c> has suite, id and reason.</summary>
internal static class Exceptions
{
    private const string FileName = "Suites/exceptions.tsv";

    /// <returns>Reasons by id.</returns>
    public static Dictionary<string, string> Read(string suite) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, FileName))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .Where(row => row[0] == suite)
        .ToDictionary(row => row[1], row => row[2]);
}
