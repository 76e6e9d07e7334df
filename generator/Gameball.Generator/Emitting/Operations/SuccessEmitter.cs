using System.Linq;
using Gameball.Generator.Model;
using Success = Gameball.Generator.Emitting.RuntimeNames.SuccessBody;

namespace Gameball.Generator.Emitting;

/// <summary>Emits the description of successful responses whose status decides how to read them, and the comment for the caller.</summary>
internal static class SuccessEmitter
{
    /// <summary>Returns the description of the result for each status, as XML; empty if the status makes no difference.</summary>
    public static string Describe(ResponseModel? response) => string.Join(" ", (response?.Successes ?? [])
        .Where(success => success.Case is not null || success.Type is null)
        .Select(success => $"{success.Statuses.Replace(",", ", ")}: {Describe(success)}."));

    /// <param name="result">The result type of the operation's method.</param>
    public static string Expression(TypeNames names, TypeRef result, SuccessModel success)
    {
        var statuses = CSharpText.Literal(success.Statuses);
        if (success.Type is not { } type)
        {
            return $"{Success.Type}.{Success.None}({statuses})";
        }

        var whole = names.Render(result);
        var from = success.Case is { } name ? $"{names.Bare(result)}.From{name}" : "";
        var make = "static value => " + (!TypeNames.MayBeNull(type) || from.Length == 0 ? $"{from}(value)"
            : $"value is {{ }} some ? {from}(some) : default({whole})");
        return success switch
        {
            { IsText: true } => $"{Success.Type}.{Success.Text}<{whole}>({statuses}, {make})",
            { Case: null } => $"{Success.Type}.{Success.Create}({statuses}, {names.Json(type)})",
            _ => $"{Success.Type}.{Success.Create}<{names.Render(type)}, {whole}>({statuses}, {names.Json(type)}, {make})",
        };
    }

    private static string Describe(SuccessModel success) =>
        success.Type is null ? "null" : $"<c>{(success.Case == UnionModel.AnythingElse ? success.Case : "As" + success.Case)}</c>";
}
