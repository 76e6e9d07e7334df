using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Swagger;

/// <summary>Converts security schemes.</summary>
internal static class SecurityUpgrade
{
    private static readonly string[] s_ofFlows = ["authorizationUrl", "tokenUrl", "scopes", "refreshUrl"];

    public static Node Convert(Node schemes) => schemes.Kind == NodeKind.Mapping ? NodeTools.Values(schemes, Scheme) : schemes;

    private static Node Scheme(Node scheme) => (scheme.TextOf("type"), scheme["flows"]) switch
    {
        ("basic", _) => Basic(scheme),
        ("oauth2", null) => OAuth(scheme),
        _ => scheme,
    };

    private static Node Basic(Node scheme)
    {
        var place = scheme["type"]!.Place;
        return new MappingWriter(scheme.Place)
            .Add("type", NodeTools.Text("http", place))
            .Add("scheme", NodeTools.Text("basic", place))
            .AddAll(scheme.Members)
            .ToNode();
    }

    private static Node OAuth(Node scheme)
    {
        var flow = new MappingWriter(scheme.Place).AddAll(scheme.Members.Where(member => s_ofFlows.Contains(member.Name)));
        var result = new MappingWriter(scheme.Place)
            .AddAll(scheme.Members.Where(member => member.Name != "flow" && !s_ofFlows.Contains(member.Name)));
        return (scheme["flow"] is { } stated
            ? result.Add("flows", new MappingWriter(stated.Place).Add(Flow(scheme.TextOf("flow")), stated.Place, flow.ToNode()))
            : result).ToNode();
    }

    private static string Flow(string name) => name switch
    {
        "application" => "clientCredentials",
        "accessCode" => "authorizationCode",
        _ => name,
    };
}
