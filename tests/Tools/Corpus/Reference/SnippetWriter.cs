using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Corpus.Descriptions;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>Writes calls as C#, on a client with the name <c>gameball</c>.</summary>
internal sealed class SnippetWriter(ApiDescription description, CSharpNames names)
{
    private const string Task = "Task<";

    private readonly ValueWriter _values = new(description.Client, names);
    private readonly Dictionary<string, Element> _operations = description.Document.Children.Values.ToDictionary(one => one.Place);

    public string Call(TagModel tag, OperationModel operation)
    {
        var call = $"gameball.{tag.Property}.{operation.Method}({Arguments(operation)})";
        var result = names.Result(operation);
        return result == "Task" ? $"await {call};"
            : result.StartsWith(Task, System.StringComparison.Ordinal) ? $"{result[Task.Length..^1]} result = await {call};"
            : Loop(call);
    }

    public string Pages(TagModel tag, OperationModel operation, PageModel page) =>
        Loop($"gameball.{tag.Property}.{page.Method}({Arguments(operation)})", names.Render(page.Item));

    public string Import(TagModel tag, BatchModel batch, OperationModel create)
    {
        var row = names.Render(batch.Row);
        var items = ElementOf(create)?.Children.GetValueOrDefault("request")?.Children.GetValueOrDefault("." + batch.Items);
        return $"""
            IEnumerable<{row}> rows = {_values.Write(TypeRef.ListOf(batch.Row), items)};
            BatchReport<{row}> report = await gameball.{tag.Property}.{batch.Property}.ImportAsync(rows);
            report.EnsureComplete();
            """;
    }

    private static string Loop(string call, string item = "var") => $$"""
        await foreach ({{item}} item in {{call}})
        {
            Console.WriteLine(item);
        }
        """;

    private string Arguments(OperationModel operation) => string.Join(", ", Emitting.Arguments.Create(operation).InOrder
        .Where(argument => argument.Required || argument.Name == operation.Body?.Name)
        .Select(argument => Argument(operation, argument)));

    private string Argument(OperationModel operation, Argument argument)
    {
        var parameter = operation.Parameters.FirstOrDefault(one => one.Name == argument.Name);
        var name = parameter is null ? "request" : $"parameter {parameter.Place.ToString().ToLowerInvariant()} {parameter.WireName}";
        return _values.Write(argument.Type, ElementOf(operation)?.Children.GetValueOrDefault(name));
    }

    private Element? ElementOf(OperationModel operation) => _operations.GetValueOrDefault(operation.Verb + " " + operation.Path);
}
