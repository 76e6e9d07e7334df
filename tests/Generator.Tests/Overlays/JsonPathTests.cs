using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Overlays.Paths;
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
        far: ["\uFF5E", "\uD834\uDD1E"]
        nothing: null
        Ünicode_1: u
        𝄞: "\uD834\uDD1E"
        """;

    private static readonly Node s_root = Documents.Read(Text).Root!;

    [Theory]
    [InlineData("$.openapi", "openapi")]
    [InlineData("$['openapi']", "openapi")]
    [InlineData("$ [ \"openapi\" ]", "openapi")]
    [InlineData("$ .paths\n ['/orders'] .post .operationId", "paths./orders.post.operationId")]
    [InlineData("$.paths['/orders'].get.operationId", "paths./orders.get.operationId")]
    [InlineData("$.paths[\"/orders/{id}\"].get.operationId", "paths./orders/{id}.get.operationId")]
    [InlineData("$['\\u006fpenapi']", "openapi")]
    [InlineData("$.Ünicode_1", "Ünicode_1")]
    [InlineData("$.paths.*.get.x-limit", "paths./orders.get.x-limit")]
    [InlineData("$.paths.*[?@.x-limit > 4].operationId", "paths./orders.get.operationId")]
    [InlineData("$..x-limit", "paths./orders.get.x-limit")]
    [InlineData("$['\\uD834\\uDD1E']", "𝄞")]
    [InlineData("$.𝄞", "𝄞")]
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
    [InlineData("$.numbers[9007199254740991]", "")]
    [InlineData("$.numbers[-9007199254740991]", "")]
    [InlineData("$.numbers[1:9007199254740991:9007199254740991]", "numbers.1")]
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
    [InlineData("$.numbers[?@ == 1e-30]", "")]
    [InlineData("$.far[?@ > '\uFF5E']", "far.1")]
    [InlineData("$[?@ == null]", "nothing")]
    [InlineData("$.paths.*[?length(@.tags) == 4]", "paths./orders.get")]
    [InlineData("$.paths.*[?length(@.operationId) == 4].operationId", "paths./orders.get.operationId paths./orders/{id}.get.operationId")]
    [InlineData("$.paths[?length(@) > 1]", "paths./orders")]
    [InlineData("$[?length(@) == 1]", "Ünicode_1 𝄞")]
    [InlineData("$.paths.*[?length(@.x-limit) == 1]", "")]
    [InlineData("$.paths[?count(@.*.operationId) == 2]", "paths./orders")]
    [InlineData("$.paths[?count(@..name) >= 2]", "paths./orders/{id}")]
    [InlineData("$.paths[?value(@..name) == 'id']", "")]
    [InlineData("$.paths[?value(@..x-limit) == 5]", "paths./orders")]
    [InlineData("$.paths[?length(value(@..tags)) == count(@..tags[*])]", "paths./orders")]
    [InlineData("$.paths.*[?match(@.operationId, 'l.*')].operationId", "paths./orders.get.operationId")]
    [InlineData("$.paths.*[?match(@.operationId, 'rea')].operationId", "")]
    [InlineData("$.paths.*[?search(@.operationId, 'rea')].operationId",
        "paths./orders.post.operationId paths./orders/{id}.get.operationId")]
    [InlineData("$.paths.*[?!match(@.operationId, '[^l].*')].operationId", "paths./orders.get.operationId")]
    [InlineData("$.paths.*[?(!search(@.operationId, 'rea') || @.deprecated) && @.operationId].operationId",
        "paths./orders.get.operationId paths./orders.post.operationId")]
    [InlineData("$.texts[?search(@, $.texts[1])]", "texts.1")]
    [InlineData("$.texts[?match(@, 1)]", "")]
    [InlineData("$.texts[?match(@, '(')]", "")]
    [InlineData("$.numbers[?match(@, '.')]", "")]
    [InlineData("$[?@.a == @.b].x", "")]
    [InlineData("$.texts[?@.a == @.b]", "texts.0 texts.1 texts.2 texts.3")]
    [InlineData("$.paths[?@ == $.paths['/orders']]", "paths./orders")]
    [InlineData("$.paths[?@.get != $.paths['/orders'].get]", "paths./orders/{id}")]
    [InlineData("$.texts[?$.openapi == '3.1.0']", "texts.0 texts.1 texts.2 texts.3")]
    [InlineData("$.texts[?'a' < 'b', 0]", "texts.0 texts.1 texts.2 texts.3 texts.0")]
    public void APathSelectsNodes(string path, string expected) => string.Join(" ", Select(path)).ShouldBe(expected);

    [Fact]
    public void TheRootIsSelectedByADollar() => Select("$").ShouldBe(["$"]);

    [Theory]
    [InlineData("", 0, "a path begins with '$'")]
    [InlineData("paths", 0, "a path begins with '$'")]
    [InlineData("/paths", 0, "a path begins with '$'")]
    [InlineData("$paths", 1, "'.' or '[' is expected")]
    [InlineData("$.", 2, "a name is expected")]
    [InlineData("$..", 3, "a name is expected")]
    [InlineData("$.-x", 2, "a name is expected; one with other characters")]
    [InlineData(" $", 0, "a path begins with '$'")]
    [InlineData("$.a ", 3, "'.' or '[' is expected")]
    [InlineData("$.. a", 3, "a name is expected")]
    [InlineData("$.. ['a']", 3, "a name is expected")]
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
    [InlineData("$['a\u0001']", 4, "a control character in quotes must be an escape")]
    [InlineData("$['\t']", 3, "a control character in quotes must be an escape")]
    [InlineData("$['\\uD800']", 4, "this escape is only half of a surrogate pair")]
    [InlineData("$['a\\uD800\\u0041']", 5, "this escape is only half of a surrogate pair")]
    [InlineData("$['\\uDC00\\uD800']", 4, "this escape is only half of a surrogate pair")]
    [InlineData("$['\\u00g0']", 4, "an unknown escape follows the backslash")]
    [InlineData("$['\\\"']", 4, "an unknown escape follows the backslash")]
    [InlineData("$['a\\", 5, "an unknown escape follows the backslash")]
    [InlineData("$[01]", 2, "a whole number is expected")]
    [InlineData("$[-0]", 2, "a whole number is expected")]
    [InlineData("$[-]", 2, "a whole number is expected")]
    [InlineData("$[9007199254740992]", 2, "a whole number is expected")]
    [InlineData("$[1.5]", 3, "',' or ']' is expected")]
    [InlineData("$[?]", 3, "a path with '@' or '$', a string in quotes")]
    [InlineData("$[?@.a ==]", 9, "a path with '@' or '$', a string in quotes")]
    [InlineData("$[?@.a = 1]", 7, "',' or ']' is expected")]
    [InlineData("$[?(@.a]", 7, "')' is expected")]
    [InlineData("$[?1]", 4, "a comparison such as '==' is expected")]
    [InlineData("$[?@.* == 1]", 3, "a path that selects several values cannot be compared")]
    [InlineData("$[?1 == @..a]", 8, "a path that selects several values cannot be compared")]
    [InlineData("$[?@.a == 1.2.3]", 10, "a number is expected")]
    [InlineData("$[?!1]", 4, "a path that begins with '@' or '$' is expected")]
    [InlineData("$[?@.a == 01]", 10, "a number is expected")]
    [InlineData("$[?@.a == 1.]", 10, "a number is expected")]
    [InlineData("$[?@.a == -.1]", 10, "a number is expected")]
    [InlineData("$[?@.a == 1e]", 10, "a number is expected")]
    [InlineData("$.a.length()", 10, "functions are allowed in filters only, such as [?length(@.tags) > 1]")]
    [InlineData("$[?upper(@.a) == 'A']", 3, "the function is unknown; the functions are 'length', 'count', 'value', 'match', 'search'")]
    [InlineData("$[?length (@.a) > 1]", 3, "a path with '@' or '$', a string in quotes")]
    [InlineData("$[?length(@.a)]", 14, "a comparison such as '==' is expected")]
    [InlineData("$[?length() == 1]", 3, "'length' takes one argument")]
    [InlineData("$[?length(@.a, 1) == 1]", 3, "'length' takes one argument")]
    [InlineData("$[?length(@.*) == 1]", 10, "'length' takes one value, and this may be several or none")]
    [InlineData("$[?count(1) == 1]", 9, "'count' takes a path that begins with '@' or '$'")]
    [InlineData("$[?count(length(@)) == 1]", 9, "'count' takes a path that begins with '@' or '$'")]
    [InlineData("$[?length(match(@, 'a')) == 1]", 10, "'length' takes one value")]
    [InlineData("$[?match(@.a)]", 3, "'match' takes two arguments")]
    [InlineData("$[?match(@.a, 'a') == true]", 3, "the function returns true or false and cannot be compared")]
    [InlineData("$[?true == search(@.a, 'a')]", 11, "the function returns true or false and cannot be compared")]
    [InlineData("$[?!length(@.a) == 1]", 4, "a path that begins with '@' or '$' is expected, or 'match(…)'")]
    [InlineData("$[?match(@.a 'a')]", 13, "',' or ')' is expected")]
    [InlineData("$[?yes == 1]", 3, "a path with '@' or '$', a string in quotes")]
    [InlineData("$[(@.length-1)]", 2, "a name in quotes, a number, '*' or '?' is expected")]
    public void AnInvalidPathIsReportedAtItsPosition(string path, int position, string explanation)
    {
        var failure = Should.Throw<JsonPathException>(() => JsonPath.Parse(path));

        failure.Message.ShouldStartWith(explanation);
        failure.Position.ShouldBe(position);
    }

    [Fact]
    public void AHostilePathIsAnError()
    {
        Should.Throw<JsonPathException>(() => JsonPath.Parse("$[?" + new string('(', 1_000_000)));
        Should.Throw<JsonPathException>(() => JsonPath.Parse("$" + string.Concat(Enumerable.Repeat("[?@", 1_000_000))));
        Should.Throw<JsonPathException>(() => JsonPath.Parse("$[?" + string.Concat(Enumerable.Repeat("length(", 1_000_000))));
        Should.Throw<JsonPathException>(() => JsonPath.Parse("$" + string.Concat(Enumerable.Repeat(".a", 1_000_000))));
        Should.Throw<OverBudgetException>(() => Select("$..[?$..[?$..[?$..y]]]", 100_000));
        var names = string.Join(",", Enumerable.Repeat("'/orders/{id}'", 200_000));
        Should.Throw<OverBudgetException>(() => Select($"$.paths[{names}]", 100_000));
        Should.Throw<OverBudgetException>(() => Select("$..[?$.paths == $.paths]..*..[?$.paths == $.paths]", 1_000));
    }

    [Theory]
    [InlineData("length($.big) > 1")]
    [InlineData("$.big == $.same")]
    [InlineData("$.big < $.same")]
    [InlineData("$.number == $.digits")]
    [InlineData("$.number > $.digits")]
    [InlineData("$.names == $.namesakes")]
    [InlineData("match('a', $.big)")]
    [InlineData("$.names['{big}']")]
    public void TheCostOfALongTextIsCounted(string condition)
    {
        var big = new string('a', 100_000);
        var digits = new string('1', 100_000);
        var root = Documents.Read(
            $"openapi: 3.1.0\nbig: {big}\nsame: {big}\nnumber: {digits}\ndigits: {digits}\nnames: {{ {big}: 1 }}\nnamesakes: {{ {big}: 1 }}\n"
                + $"list: [{string.Join(", ", Enumerable.Range(0, 200))}]\n").Root!;
        var path = JsonPath.Parse($"$.list[?{condition.Replace("{big}", big)}]");

        Should.Throw<OverBudgetException>(() => path.Select(root, new SelectionBudget(1_000_000)));
        path.Select(root, new SelectionBudget(10_000_000)).Count.ShouldBeOneOf(0, 200);
    }

    private static string[] Select(string path, int budget = 1_000_000) =>
        [.. JsonPath.Parse(path).Select(s_root, new SelectionBudget(budget)).Select(Locate)];

    // Returns the path of names and indexes to a match: 'paths./orders.get'.
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
