using Gameball.Generator.Model;
using Connection = Gameball.Generator.Emitting.RuntimeNames.Connection;

namespace Gameball.Generator.Emitting;

/// <summary>Emits a tag's client: an interface that users can substitute, and the class that sends.</summary>
internal static class TagEmitter
{
    public static void Emit(CodeWriter code, TypeNames names, TagModel tag)
    {
        EmitInterface(code, names, tag);
        code.Separate();
        EmitClass(code, names, tag);
    }

    private static void EmitInterface(CodeWriter code, TypeNames names, TagModel tag)
    {
        DocComment.Write(code, tag.Documentation, $"The operations of <c>{DocText.Inline(tag.Property)}</c>.");
        DocComment.ObsoleteAttribute(code, tag.Documentation);
        using var block = code.Open($"{names.Accessibility} partial interface {Identifiers.Escape(tag.InterfaceName)}");
        foreach (var batch in tag.Batches)
        {
            code.Separate();
            DocComment.Write(code, batch.Documentation, $"Imports any number of <c>{DocText.Inline(batch.Name)}</c> rows.");
            DocComment.ObsoleteAttribute(code, batch.Documentation);
            code.Line(BatchEmitter.Declaration(names, batch));
        }

        foreach (var operation in tag.Operations)
        {
            code.Separate();
            OperationEmitter.EmitDocumentation(code, operation);
            DocComment.ObsoleteAttribute(code, operation.Documentation);
            code.Line(OperationEmitter.Signature(names, operation) + ";");
            if (operation.ResponseMethod is not null)
            {
                code.Separate();
                OperationEmitter.EmitDocumentation(code, operation);
                DocComment.ObsoleteAttribute(code, operation.Documentation);
                code.Line(OperationEmitter.Signature(names, operation, withResponse: true) + ";");
            }

            if (operation.Page is { } page)
            {
                code.Separate();
                PageEmitter.EmitDocumentation(code, operation, page);
                DocComment.ObsoleteAttribute(code, operation.Documentation);
                code.Line(PageEmitter.Signature(names, operation, page) + ";");
            }
        }
    }

    private static void EmitClass(CodeWriter code, TypeNames names, TagModel tag)
    {
        DocComment.Inherit(code, names.Emitted(tag.InterfaceName));
        DocComment.ObsoleteAttribute(code, tag.Documentation);
        CodeAttributes.Emit(code);
        var name = Identifiers.Escape(tag.ClassName);
        using var block = code.Open($"{names.Accessibility} sealed partial class {name} : {names.Emitted(tag.InterfaceName)}");
        foreach (var operation in tag.Operations)
        {
            OperationEmitter.EmitField(code, names, operation);
        }

        code.Line($"private readonly {Connection.Type} _connection;");
        code.Separate();
        using (code.Open($"internal {name}({Connection.Type} connection)"))
        {
            code.Line("this._connection = connection;");
            foreach (var batch in tag.Batches)
            {
                BatchEmitter.EmitCreation(code, names, tag, batch);
            }
        }

        foreach (var batch in tag.Batches)
        {
            code.Separate();
            DocComment.Inherit(code);
            DocComment.ObsoleteAttribute(code, batch.Documentation);
            code.Line("public " + BatchEmitter.Declaration(names, batch));
        }

        foreach (var operation in tag.Operations)
        {
            code.Separate();
            DocComment.Inherit(code);
            DocComment.ObsoleteAttribute(code, operation.Documentation);
            OperationEmitter.EmitMethod(code, names, operation);
            if (operation.ResponseMethod is not null)
            {
                code.Separate();
                DocComment.Inherit(code);
                DocComment.ObsoleteAttribute(code, operation.Documentation);
                OperationEmitter.EmitMethod(code, names, operation, withResponse: true);
            }

            if (operation.Page is { } page)
            {
                code.Separate();
                DocComment.Inherit(code);
                DocComment.ObsoleteAttribute(code, operation.Documentation);
                PageEmitter.EmitMethod(code, names, operation, page);
            }
        }
    }
}
