using Gameball.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Gameball.CodeFixes;

/// <summary>GBA1003: moves the declaration of a client before the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class OneClientFix() : GameballFix("Create the client before the loop", Rules.ClientForEachCall)
{
    private protected override SyntaxNode? Change(FixTarget target)
    {
        if (target.Find<LocalDeclarationStatementSyntax>() is not { Parent: BlockSyntax { Parent: StatementSyntax loop } body } declaration
            || loop is not (CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax))
        {
            return null;
        }

        var rest = loop.ReplaceNode(body, body.RemoveNode(declaration, SyntaxRemoveOptions.KeepNoTrivia)!);
        var moved = Marked(declaration.WithTriviaFrom(loop).WithAdditionalAnnotations(Formatter.Annotation));
        return loop switch
        {
            { Parent: BlockSyntax block } => target.Root.ReplaceNode(
                block, block.WithStatements(block.Statements.ReplaceRange(loop, [moved, rest]))),
            { Parent: GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global } => target.Root.ReplaceNode(
                unit,
                unit.WithMembers(unit.Members.ReplaceRange(global, [global.WithStatement(moved), global.WithStatement(rest)]))),
            _ => null,
        };
    }
}
