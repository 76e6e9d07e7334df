using Xunit;

namespace Gameball.Generator.Tests.Fuzzing;

/// <summary>Tests that measure the process, which run without other tests in parallel.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
