using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Generated.Tests.Json;

namespace Gameball.Generated.Tests.Operations;

/// <summary>An operation of the emitted client, found by reflection.</summary>
internal sealed class EmittedOperation(PropertyInfo group, MethodInfo method)
{
    /// <summary>Every operation of every group. A list page by page and an import are made of these.</summary>
    public static IReadOnlyDictionary<string, EmittedOperation> Named { get; } = typeof(IGameballClient).GetProperties()
        .Where(group => group.PropertyType.IsInterface)
        .SelectMany(group => group.PropertyType.GetMethods()
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType))
            .Select(method => new EmittedOperation(group, method)))
        .ToDictionary(operation => operation.Name);

    public static IEnumerable<EmittedOperation> All => Named.Values;

    public string Name => $"{group.Name}.{method.Name}";

    /// <summary>The type of the response; null without a body.</summary>
    public Type? Response => method.ReturnType.GenericTypeArguments.SingleOrDefault();

    /// <summary>Calls the operation with a value for each parameter.</summary>
    public Task CallAsync(GameballClient client, GameballCallOptions? options = null) => (Task)method.Invoke(
        group.GetValue(client), [.. method.GetParameters().Select(parameter => Argument(parameter.ParameterType, options))])!;

    private static object? Argument(Type type, GameballCallOptions? options) =>
        type == typeof(CancellationToken) ? CancellationToken.None
        : type == typeof(GameballCallOptions) ? options
        : FullValue.Make(type);
}
