using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Binding;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Gameball.Generator.Settings;
using Shouldly;

namespace Gameball.Generator.Tests.Binding;

/// <summary>The bound documents of a test. A mark (») in a text is removed before reading; a problem is expected at its place.</summary>
internal sealed class Bound
{
    private const char Mark = '»';

    // Tests use partial documents, without 'info', operationIds and the like.
    private static readonly HashSet<string> s_ofWholeDocuments = ["GB2062", "GB2066", "GB2067", "GB2068"];

    private readonly ClientModel? _model;
    private readonly List<(string Path, int Line, int Column)> _marks;

    private Bound(ClientModel? model, IReadOnlyList<Problem> problems, List<(string, int, int)> marks)
    {
        _model = model;
        Problems = problems;
        _marks = marks;
    }

    public static BindingSettings Settings { get; } = new(
        "Gameball", "GameballClient", true, EquatableArray<string>.Empty, EquatableArray<string>.Empty, JsonDirections.Both);

    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The model, after an assertion that there are no problems.</summary>
    public ClientModel Model
    {
        get
        {
            Problems.Select(Show).ShouldBeEmpty();
            return ModelDespiteProblems;
        }
    }

    public ClientModel ModelDespiteProblems => _model.ShouldNotBeNull();

    /// <summary>Binds one document, with the required head added before it.</summary>
    public static Bound Document(string body, BindingSettings? settings = null) => Documents(settings ?? Settings, ("spec.yaml", body));

    public static Bound Documents(params (string Name, string Body)[] documents) => Documents(Settings, documents);

    public static Bound Documents(BindingSettings settings, params (string Name, string Body)[] documents) =>
        Files(settings, [.. documents.Select(document => (document.Name, "openapi: 3.1.0\n" + document.Body))]);

    /// <summary>Binds files of any kind, unchanged.</summary>
    public static Bound Files(params (string Name, string Text)[] files) => Files(Settings, files);

    public static Bound Files(BindingSettings settings, params (string Name, string Text)[] files)
    {
        var marks = new List<(string, int, int)>();
        var sources = files.Select(file => Read(file.Name, file.Text, marks)).ToList();
        var (model, problems) = ClientBinder.Bind(sources, settings);
        return new(model, problems.Where(problem => !s_ofWholeDocuments.Contains(problem.Id)).ToList(), marks);
    }

    /// <summary>
    /// Binds a document whose response to <c>GET /thing</c> has one property with the schema; other components may follow it.
    /// </summary>
    public static Bound Schema(string schema, string components = "") => Document($$"""
        paths:
          /thing:
            get:
              operationId: getThing
              responses:
                '200':
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          value: {{schema}}
        components:
          schemas:
            Unused: { type: string }
        {{components}}
        """);

    /// <summary>Asserts that exactly these problems are reported, each at its mark.</summary>
    public Bound ShouldReport(params string[] ids)
    {
        Problems.Select(problem => problem.Id).ShouldBe(ids, string.Join("\n", Problems.Select(Show)));
        Problems.Select(problem => (problem.Place!.Value.Path, problem.Place.Value.Line, problem.Place.Value.Column))
            .ShouldBe(_marks, ignoreOrder: true);
        return this;
    }

    public TypeModel Type(string name) =>
        ModelDespiteProblems.Types.SingleOrDefault(type => type.Name == name)
        ?? throw new ShouldAssertException(
            $"No type {name} among " + string.Join(", ", ModelDespiteProblems.Types.Select(type => type.Name)));

    public RecordModel Record(string name) => Type(name).ShouldBeOfType<RecordModel>();

    public EnumModel Enum(string name) => Type(name).ShouldBeOfType<EnumModel>();

    /// <summary>Returns the <c>content</c> of a body or a response with the schema.</summary>
    public static string Json(string schema) => "content: { application/json: { schema: " + schema + " } }";

    /// <summary>Returns the property of <see cref="Schema"/>.</summary>
    public PropertyModel Value() => Record("GetThingResponse").Properties.Single();

    public IEnumerable<OperationModel> Operations => ModelDespiteProblems.Tags.SelectMany(tag => tag.Operations);

    public OperationModel Operation(string method) => Operations.Single(operation => operation.Method == method);

    public static string Show(TypeRef? type) => type switch
    {
        null => "nothing",
        { Kind: TypeKind.List } => Show(type.Element) + "[]",
        { Kind: TypeKind.Map } => "map of " + Show(type.Element),
        _ => type.Name ?? type.Kind.ToString(),
    } + (type?.Nullable == true ? "?" : "");

    public static string Show(Problem problem) => ProblemCatalogue.ToDiagnostic(problem).ToString();

    private static SourceDocument Read(string name, string text, List<(string, int, int)> marks)
    {
        for (var at = text.IndexOf(Mark); at >= 0; at = text.IndexOf(Mark))
        {
            var line = text.Take(at).Count(character => character == '\n');
            marks.Add((name, line, at - text.LastIndexOf('\n', at) - 1));
            text = text.Remove(at, 1);
        }

        var document = DocumentReader.Read(name, isBundled: false, text);
        document.Problems.Select(Show).ShouldBeEmpty();
        return document;
    }
}
