using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using System.Threading.Tasks;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: Xunit.TestFramework("Package.Tests.AtEnd", "Package.Tests")]

namespace Package.Tests;

/// <summary>
/// Actions to run when all tests have ended. xUnit has an end for a class and for a collection, not for an assembly, and the test
/// runner does not wait long for an exiting process.
/// </summary>
public sealed class AtEnd(IMessageSink messages) : XunitTestFramework(messages)
{
    private static readonly ConcurrentStack<Action> s_actions = new();

    /// <summary>Registers an action. The last one runs first.</summary>
    public static void Do(Action action) => s_actions.Push(action);

    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName name, ISourceInformationProvider source, IMessageSink messages)
        : XunitTestFrameworkExecutor(name, source, messages)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> cases, IMessageSink sink, ITestFrameworkExecutionOptions options)
        {
            using var run = new Run(TestAssembly, cases, DiagnosticMessageSink, sink, options);
            await run.RunAsync();
        }
    }

    private sealed class Run(
        ITestAssembly assembly,
        IEnumerable<IXunitTestCase> cases,
        IMessageSink messages,
        IMessageSink sink,
        ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, cases, messages, sink, options)
    {
        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            await base.BeforeTestAssemblyFinishedAsync();
            while (s_actions.TryPop(out var action))
            {
                action();
            }
        }
    }
}
