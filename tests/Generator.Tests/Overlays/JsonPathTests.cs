using System.Linq;
using Gameball.Generator.Overlays.Paths;
using Gameball.Generator.Reading;
using Gameball.Generator.Tests.Reading;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Overlays;

public sealed class JsonPathTests
{
    private const string Text = """
        openapi: 3.1.0
        paths:
          /orders:
            get: {operationId: list, tags: [a, b, c, d], x-limit: 5}
            post: {operationId: create, deprecated: true}
          '/orders/{id}':
            get: {operationId: read, parameters: [{name: id, in: path}, {name: lang, in: query, required: false}]}
        numbers: [1, 2.0, 2, -3, 1e1, .nan]
        texts: ['', a, B, "it's"]
        nothing: null
        Ünicode_1: u
        """;

    private static readonly Node s_root = Documents.Read(Text).Root!;

    [Theory]
    [InlineData("$.openapi", "openapi")]
    [InlineData("$['openapi']", "openapi")]
    [InlineData("$ [ \"openapi\" ] ", "openapi")]
    [InlineData("$.paths['/orders'].get.operationId", "paths./orders.get.operationId")]
    [InlineData("$.paths[\"/orders/{id}\"].get.operationId", "paths./orders/{id}.get.operationId")]
    [InlineData("$['\\u006fpenapi']", "openapi")]
    [InlineData("$.Ünicode_1", "Ünicode_1")]
    [InlineData("$.missing", "")]
    [InlineData("$.openapi.missing", "")]
    [InlineData("$.openapi[0]", "")]
    [InlineData("$.paths[0]", "")]
    [InlineData("$.numbers.length", "")]
    [InlineData("$.paths.*", "paths./orders paths./orders/{id}")]
    [InlineData("$.paths[*].get.operationId", "paths./orders.get.operationId paths./orders/{id}.get.operationId")]
    [InlineData("$.texts.*", "texts.0 texts.1 texts.2 texts.3")]
    [InlineData("$.numbers[0]", "numbers.0")]
    [InlineData("$.numbers[-1]", "numbers.5")]
    [InlineData("$.numbers[6]", "")]
    [InlineData("$.numbers[-7]", "")]
    [InlineData("$.numbers[2,0,2]", "numbers.2 numbers.0 numbers.2")]
    [InlineData("$.numbers[:2]", "numbers.0 numbers.1")]
    [InlineData("$.numbers[4:]", "numbers.4 numbers.5")]
    [InlineData("$.numbers[1:4:2]", "numbers.1 numbers.3")]
    [InlineData("$.numbers[::-2]", "numbers.5 numbers.3 numbers.1")]
    [InlineData("$.numbers[-2:]", "numbers.4 numbers.5")]
    [InlineData("$.numbers[1:-4]", "numbers.1")]
    [InlineData("$.numbers[3:1]", "")]
    [InlineData("$.numbers[0:9:0]", "")]
    [InlineData("$.numbers[-2147483648:2147483647:2147483647]", "numbers.0")]
    [InlineData("$.paths['/orders']['post', 'get'].operationId", "paths./orders.post.operationId paths./orders.get.operationId")]
    [InlineData("$..operationId", "paths./orders.get.operationId paths./orders.post.operationId paths./orders/{id}.get.operationId")]
    [InlineData("$..['deprecated', 'required']", "paths./orders.post.deprecated paths./orders/{id}.get.parameters.1.required")]
    [InlineData("$.texts..*", "texts.0 texts.1 texts.2 texts.3")]
    [InlineData("$..parameters[*].name", "paths./orders/{id}.get.parameters.0.name paths./orders/{id}.get.parameters.1.name")]
    [InlineData("$..[?@.in == 'query']", "paths./orders/{id}.get.parameters.1")]
    [InlineData("$..[?(@.in=='query')].name", "paths./orders/{id}.get.parameters.1.name")]
    [InlineData("$.paths.*[?@.deprecated]", "paths./orders.post")]
    [InlineData("$.paths.*[?!@.deprecated].operationId", "paths./orders.get.operationId paths./orders/{id}.get.operationId")]
    [InlineData("$.paths.*[?@.deprecated == true]", "paths./orders.post")]
    [InlineData("$..[?@.required == false]", "paths./orders/{id}.get.parameters.1")]
    [InlineData("$.paths[?@.get.tags[?@ == 'b']]", "paths./orders")]
    [InlineData("$.paths.*[?@.tags[-1] == 'd' && @['x-limit'] <= 5]", "paths./orders.get")]
    [InlineData("$.paths.*[?@.x == 1 || @.deprecated && !(@.tags)].operationId", "paths./orders.post.operationId")]
    [InlineData("$.numbers[?@ == 2]", "numbers.1 numbers.2")]
    [InlineData("$.numbers[?@ > 1.5]", "numbers.1 numbers.2 numbers.4")]
    [InlineData("$.numbers[?@ < -2.5e0 || @ >= 10]", "numbers.3 numbers.4")]
    [InlineData("$.numbers[?@ != 2 && @ != 1]", "numbers.3 numbers.4 numbers.5")]
    [InlineData("$.texts[?@ >= 'a']", "texts.1 texts.3")]
    [InlineData("$.texts[?@ == \"it's\"]", "texts.3")]
    [InlineData("$.texts[?@ == 'it\\'s']", "texts.3")]
    [InlineData("$.texts[?@ > 1]", "")]
    [InlineData("$[?@ == null]", "nothing")]
    [InlineData("$[?@.a == @.b].x", "")]
    [InlineData("$.texts[?@.a == @.b]", "texts.0 texts.1 texts.2 texts.3")]
    [InlineData("$.paths[?@ == $.paths['/orders']]", "paths./orders")]
    [InlineData("$.paths[?@.get != $.paths['/orders'].get]", "paths./orders/{id}")]
    [InlineData("$.texts[?$.openapi == '3.1.0']", "texts.0 texts.1 texts.2 texts.3")]
    [InlineData("$.texts[?'a' < 'b', 0]", "texts.0 texts.1 texts.2 texts.3 texts.0")]
    public void A_path_selects(string path, string expected) => string.Join(" ", Select(path)).ShouldBe(expected);

    [Fact]
    public void The_root_is_selected_by_a_dollar() => Select("$").ShouldBe(["$"]);

    [Theory]
    [InlineData("", 0, "a path begins with '$'")]
    [InlineData("paths", 0, "a path begins with '$'")]
    [InlineData("/paths", 0, "a path begins with '$'")]
    [InlineData("$paths", 1, "'.' or '[' is expected")]
    [InlineData("$.", 2, "a name is expected")]
    [InlineData("$..", 3, "a name is expected")]
    [InlineData("$.x-limit", 3, "a name is expected; one with other characters")]
    [InlineData("$.paths./orders", 8, "a name is expected")]
    [InlineData("$.1a", 2, "a name is expected")]
    [InlineData("$. a", 2, "a name is expected")]
    [InlineData("$[", 2, "a name in quotes, a number, '*' or '?' is expected")]
    [InlineData("$[]", 2, "a name in quotes, a number, '*' or '?' is expected")]
    [InlineData("$[a]", 2, "a name in quotes, a number, '*' or '?' is expected")]
    [InlineData("$['a'", 5, "',' or ']' is expected")]
    [InlineData("$['a',]", 6, "a name in quotes")]
    [InlineData("$['a]", 2, "the quote that begins here is never closed")]
    [InlineData("$['\\x']", 4, "an unknown escape follows the backslash")]
    [InlineData("$['\\\"']", 4, "an unknown escape follows the backslash")]
    [InlineData("$['a\\", 5, "an unknown escape follows the backslash")]
    [InlineData("$[01]", 2, "a whole number is expected")]
    [InlineData("$[-0]", 2, "a whole number is expected")]
    [InlineData("$[-]", 2, "a whole number is expected")]
    [InlineData("$[99999999999]", 2, "a whole number is expected")]
    [InlineData("$[1.5]", 3, "',' or ']' is expected")]
    [InlineData("$[?]", 3, "a path with '@' or '$', a text in quotes")]
    [InlineData("$[?@.a ==]", 9, "a path with '@' or '$', a text in quotes")]
    [InlineData("$[?@.a = 1]", 7, "',' or ']' is expected")]
    [InlineData("$[?(@.a]", 7, "')' is expected")]
    [InlineData("$[?1]", 4, "a comparison such as '==' is expected")]
    [InlineData("$[?@.* == 1]", 3, "a path that selects several values cannot be compared")]
    [InlineData("$[?1 == @..a]", 3, "a path that selects several values cannot be compared")]
    [InlineData("$[?@.a == 1.2.3]", 10, "a number is expected")]
    [InlineData("$[?!1]", 4, "a path that begins with '@' or '$' is expected")]
    [InlineData("$[?length(@.a) > 1]", 3, "functions are not supported")]
    [InlineData("$.a.length()", 10, "functions are not supported")]
    [InlineData("$[?yes == 1]", 3, "a path with '@' or '$', a text in quotes")]
    [InlineData("$[(@.length-1)]", 2, "a name in quotes, a number, '*' or '?' is expected")]
    public void A_malformed_path_says_where(string path, int position, string explanation)
    {
        var failure = Should.Throw<JsonPathException>(() => JsonPath.Parse(path));

        failure.Message.ShouldStartWith(explanation);
        failure.Position.ShouldBe(position);
    }

    [Fact]
    public void A_hostile_path_ends_as_an_error()
    {
        Should.Throw<JsonPathException>(() => JsonPath.Parse("$[?" + new string('(', 1_000_000)));
        Should.Throw<JsonPathException>(() => JsonPath.Parse("$" + string.Concat(Enumerable.Repeat("[?@", 1_000_000))));
        Should.Throw<JsonPathException>(() => JsonPath.Parse("$" + string.Concat(Enumerable.Repeat(".a", 1_000_000))));
        Should.Throw<OverBudgetException>(() => Select("$..[?$..[?$..[?$..y]]]", 100_000));
        var names = string.Join(",", Enumerable.Repeat("'/orders/{id}'", 200_000));
        Should.Throw<OverBudgetException>(() => Select($"$.paths[{names}]", 100_000));
        Should.Throw<OverBudgetException>(() => Select("$..[?$.paths == $.paths]..*..[?$.paths == $.paths]", 1_000));
    }

    private static string[] Select(string path, int budget = 1_000_000) =>
        [.. JsonPath.Parse(path).Select(s_root, new SelectionBudget(budget)).Select(Locate)];

    // The names and indexes that lead to a match: 'paths./orders.get'.
    private static string Locate(NodeMatch match)
    {
        if (match.Parent is not { } parent)
        {
            return "$";
        }

        var step = parent.Node.Kind == NodeKind.Mapping ? parent.Node.Members[match.Index].Name : $"{match.Index}";
        return parent.Parent is null ? step : Locate(parent) + "." + step;
    }
}
