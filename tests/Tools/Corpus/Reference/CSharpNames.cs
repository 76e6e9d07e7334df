using System.Text.RegularExpressions;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>Types and signatures as the emitters write them, with the short names that a program with using directives writes.</summary>
internal sealed partial class CSharpNames(ClientModel client)
{
    private readonly TypeNames _names = new(client.Target);

    public string Render(TypeRef type) => Short(_names.Render(type));

    /// <summary>The type without the mark of nullability, for <c>new</c>.</summary>
    public string Bare(TypeRef type) => Short(_names.Bare(type));

    public string Render(PropertyModel property) => Short(_names.Render(property));

    public string Render(Argument argument) => argument.Required ? Render(argument.Type) : Short(_names.OrAbsent(argument.Type));

    public string Signature(OperationModel operation, bool withResponse = false) =>
        Short(OperationEmitter.Signature(_names, operation, withResponse));

    public string Signature(OperationModel operation, PageModel page) => Short(PageEmitter.Signature(_names, operation, page));

    public string Declaration(BatchModel batch) => Short(BatchEmitter.Declaration(_names, batch));

    /// <summary>The type that a call returns: <c>Task&lt;Order&gt;</c>.</summary>
    public string Result(OperationModel operation) => Short(ResultEmitter.Type(_names, operation.Response, withResponse: false));

    private static string Short(string code) => Qualifier().Replace(code, "").Replace(Kind.DateAlias, "DateOnly", System.StringComparison.Ordinal);

    [GeneratedRegex(@"\w+::(?:@?\w+\.)*")]
    private static partial Regex Qualifier();
}
