using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Conformance.Mock;

/// <summary>Calls a client's methods with made-up arguments.</summary>
internal static class OperationCaller
{
    private const int StreamItems = 3;

    public static object?[] MakeArguments(MethodInfo method, ValueFactory values, bool fillsAll) =>
        [.. method.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None
            : parameter.HasDefaultValue && !fillsAll ? Default(parameter)
            : values.Create(parameter.ParameterType))];

    /// <summary>The result and its declared type; <see cref="void"/> for a method without a value.</summary>
    /// <remarks>Of a stream only the first items are read, as a list.</remarks>
    public static async Task<(object? Value, Type Type)> InvokeAsync(ClientOperation operation, object?[] arguments)
    {
        var returned = operation.Method.Invoke(operation.Target, arguments)!;
        var type = operation.Method.ReturnType;
        if (returned is Task task)
        {
            await task;
            return type.IsGenericType ? (type.GetProperty(nameof(Task<>.Result))!.GetValue(task), type.GenericTypeArguments[0]) : (null, typeof(void));
        }

        var read = typeof(OperationCaller).GetMethod(nameof(ReadSomeAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
        await (Task)read.MakeGenericMethod(type.GenericTypeArguments[0]).Invoke(null, [returned])!;
        return (null, typeof(void));
    }

    private static async Task ReadSomeAsync<T>(IAsyncEnumerable<T> stream)
    {
        var count = 0;
        await foreach (var _ in stream)
        {
            if (++count == StreamItems)
            {
                break;
            }
        }
    }

    private static object? Default(ParameterInfo parameter) =>
        parameter.ParameterType.IsValueType ? parameter.DefaultValue ?? Activator.CreateInstance(parameter.ParameterType) : parameter.DefaultValue;
}
