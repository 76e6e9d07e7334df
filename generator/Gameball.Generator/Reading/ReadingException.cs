using System;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Reading;

/// <summary>Reading cannot continue. <see cref="DocumentReader"/> catches it and returns the problem.</summary>
internal sealed class ReadingException(Problem problem) : Exception(problem.Id)
{
    public Problem Problem { get; } = problem;
}
