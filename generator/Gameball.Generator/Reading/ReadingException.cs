using System;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Reading;

/// <summary>Reading cannot go on. Never leaves <see cref="DocumentReader"/>, which hands out the problem.</summary>
internal sealed class ReadingException(Problem problem) : Exception(problem.Id)
{
    public Problem Problem { get; } = problem;
}
