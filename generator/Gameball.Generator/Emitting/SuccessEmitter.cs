using System.Linq;
using Gameball.Generator.Model;
using Success = Gameball.Generator.Emitting.RuntimeNames.SuccessBody;

namespace Gameball.Generator.Emitting;

/// <summary>What the runtime has to know of a success whose status tells how to read it, and what the caller has.</summary>
internal static class SuccessEmitter
{
    /// <summary>What a result is for each status, as XML; empty where the status makes no difference.</summary>
    public static string Describe(ResponseModel? response) => string.Join(" ", (response?.Successes ?? [])
        .Where(success => success.Case is not null || success.Type is null)
        .Select(success => $"{success.Statuses.Replace(",", ", ")}: {Describe(success)}."));

    /// <param name="result">What the operation's method answers.</param>
    public static string Of(TypeNames names, TypeRef result, SuccessModel success)
    {
        var statuses = CSharpText.Literal(success.Statuses);
        if (success.Type is not { } type)
        {
            return $"{Success.Type}.{Success.None}({statuses})";
        }

        var arguments = $"{statuses}, {names.Json(type)}";
        if (success.Case is not { } name)
        {
            return $"{Success.Type}.{Success.Of}({arguments})";
        }

        var from = $"{names.Bare(result)}.From{name}";
        var whole = names.Of(result);
        var make = TypeNames.MayBeNull(type) ? $"value is {{ }} some ? {from}(some) : default({whole})" : $"{from}(value)";
        return $"{Success.Type}.{Success.Of}<{names.Of(type)}, {whole}>({arguments}, static value => {make})";
    }

    private static string Describe(SuccessModel success) =>
        success.Type is null ? "null" : $"<c>{(success.Case == UnionModel.AnythingElse ? success.Case : "As" + success.Case)}</c>";
}
