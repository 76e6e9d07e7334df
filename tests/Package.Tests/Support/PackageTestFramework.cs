using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Package.Tests;

/// <summary>
/// Runs the tests of a class side by side, too: each waits for a build, and one command builds the projects of all that wait. At the end of the
/// assembly, for which xUnit has no hook, it runs the actions of <see cref="AtEnd"/>: the test runner does not wait long for an exiting process.
/// </summary>
public sealed class PackageTestFramework(IMessageSink sink) : XunitTestFramework(sink)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName name, ISourceInformationProvider source, IMessageSink sink)
        : XunitTestFrameworkExecutor(name, source, sink)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using var runner = new AssemblyRunner(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class AssemblyRunner(
        ITestAssembly assembly, IEnumerable<IXunitTestCase> cases, IMessageSink diagnostics, IMessageSink execution,
        ITestFrameworkExecutionOptions options) : XunitTestAssemblyRunner(assembly, cases, diagnostics, execution, options)
    {
        protected override Task<RunSummary> RunTestCollectionAsync(
            IMessageBus bus, ITestCollection collection, IEnumerable<IXunitTestCase> testCases, CancellationTokenSource cancel) =>
            new CollectionRunner(
                collection, testCases, DiagnosticMessageSink, bus, TestCaseOrderer, new ExceptionAggregator(Aggregator), cancel).RunAsync();

        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            await base.BeforeTestAssemblyFinishedAsync();
            AtEnd.Run();
        }
    }

    private sealed class CollectionRunner(
        ITestCollection collection, IEnumerable<IXunitTestCase> cases, IMessageSink diagnostics, IMessageBus bus, ITestCaseOrderer orderer,
        ExceptionAggregator aggregator, CancellationTokenSource cancel)
        : XunitTestCollectionRunner(collection, cases, diagnostics, bus, orderer, aggregator, cancel)
    {
        protected override Task<RunSummary> RunTestClassAsync(ITestClass testClass, IReflectionTypeInfo type, IEnumerable<IXunitTestCase> testCases) =>
            new ClassRunner(
                testClass, type, testCases, DiagnosticMessageSink, MessageBus, TestCaseOrderer, new ExceptionAggregator(Aggregator),
                CancellationTokenSource, CollectionFixtureMappings).RunAsync();
    }

    private sealed class ClassRunner(
        ITestClass testClass, IReflectionTypeInfo type, IEnumerable<IXunitTestCase> cases, IMessageSink diagnostics, IMessageBus bus,
        ITestCaseOrderer orderer, ExceptionAggregator aggregator, CancellationTokenSource cancel, IDictionary<System.Type, object> fixtures)
        : XunitTestClassRunner(testClass, type, cases, diagnostics, bus, orderer, aggregator, cancel, fixtures)
    {
        protected override Task<RunSummary> RunTestMethodsAsync()
        {
            var arguments = CreateTestClassConstructorArguments();
            return AllAsync(TestCases.GroupBy(test => test.TestMethod, TestMethodComparer.Instance)
                .Select(method => RunTestMethodAsync(method.Key, (IReflectionMethodInfo)method.Key.Method, method, arguments)));
        }

        protected override Task<RunSummary> RunTestMethodAsync(
            ITestMethod testMethod, IReflectionMethodInfo method, IEnumerable<IXunitTestCase> testCases, object[] constructorArguments) =>
            new MethodRunner(
                testMethod, Class, method, testCases, DiagnosticMessageSink, MessageBus, new ExceptionAggregator(Aggregator),
                CancellationTokenSource, constructorArguments).RunAsync();
    }

    private sealed class MethodRunner(
        ITestMethod testMethod, IReflectionTypeInfo type, IReflectionMethodInfo method, IEnumerable<IXunitTestCase> cases,
        IMessageSink diagnostics, IMessageBus bus, ExceptionAggregator aggregator, CancellationTokenSource cancel, object[] arguments)
        : XunitTestMethodRunner(testMethod, type, method, cases, diagnostics, bus, aggregator, cancel, arguments)
    {
        protected override Task<RunSummary> RunTestCasesAsync() => AllAsync(TestCases.Select(RunTestCaseAsync));
    }

    private static async Task<RunSummary> AllAsync(IEnumerable<Task<RunSummary>> runs)
    {
        RunSummary all = new();
        foreach (var run in await Task.WhenAll(runs))
        {
            all.Aggregate(run);
        }

        return all;
    }
}
