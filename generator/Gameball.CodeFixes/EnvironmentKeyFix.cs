using Gameball.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Gameball.CodeFixes;

/// <summary>GBA2001, GBA2002: reads the key from an environment variable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class EnvironmentKeyFix() : GameballFix("Read the key from an environment variable", Rules.KeyInSource, Rules.TestKeyInSource)
{
    private protected override SyntaxNode? Change(FixTarget target)
    {
        if (target.Root.FindNode(target.Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax key)
        {
            return null;
        }

        var variable = target.Diagnostic.GetMessage().Contains("'ApiKey'") ? "GAMEBALL_API_KEY" : "GAMEBALL_SECRET_KEY";
        var read = ParseExpression($"Environment.GetEnvironmentVariable(\"{variable}\")").WithTriviaFrom(key);
        return target.Importing(target.Root.ReplaceNode(key, Marked(read)), "System", "Environment");
    }
}
