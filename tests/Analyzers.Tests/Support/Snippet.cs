using System;
using System.Linq;

namespace Gameball.Analyzers.Tests.Support;

/// <summary>Statements in a method of a program that has a client.</summary>
internal static class Snippet
{
    public const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Gameball;

        """;

    /// <param name="statements">The method's body. The method has the parameters <c>orders</c>, <c>options</c> and <c>token</c>.</param>
    public static string InMethod(string statements) =>
        Usings
        + """

        internal sealed class Program(IGameballClient gameball)
        {
            public async Task RunAsync(IReadOnlyList<Sale> orders, GameballOptions options, CancellationToken token)
            {

        """
        + string.Concat(statements.Split('\n').Select(line => line.Length == 0 ? "\n" : "        " + line + "\n"))
        + """
                await Task.CompletedTask;
                _ = gameball;
            }
        }

        internal sealed record Sale(string Id, string Customer, decimal Paid);

        """;
}
