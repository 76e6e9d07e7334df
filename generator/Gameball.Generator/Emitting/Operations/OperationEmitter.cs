using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Operation = Gameball.Generator.Emitting.RuntimeNames.Operation;
using Request = Gameball.Generator.Emitting.RuntimeNames.Request;

namespace Gameball.Generator.Emitting;

/// <summary>Emits an operation: its description for the runtime, and the method that sends it.</summary>
internal static class OperationEmitter
{
    private const string Token = $"{Namespaces.Threading}CancellationToken";

    public static void EmitField(CodeWriter code, TypeNames names, OperationModel operation)
    {
        var arguments = string.Join(", ", new[] { operation.Id, operation.Verb, operation.Path }.Select(CSharpText.Literal));
        var head = $"internal static readonly {Operation.Type} {Identifiers.Escape(operation.Field)} = new({arguments})";
        using var block = code.Open(head, after: ";");
        EmitSecurity(code, names, operation.Security);
        foreach (var (name, value) in Values(names, operation))
        {
            code.Line($"{name} = {value},");
        }

        code.Line($"{Operation.RetrySafety} = {RetrySafetyOf(operation.RetrySafety)},");
        EmitLimit(code, operation.Limit);
    }

    public static void EmitSecurity(CodeWriter code, TypeNames names, EquatableArray<SecurityAlternative> security)
    {
        if (security.Count == 0)
        {
            return;
        }

        var scheme = RuntimeNames.Scheme.Type;
        string Need(SecurityNeed need) => names.Security + "." + Identifiers.Escape(need.Member) + (need.Scopes.Count == 0 ? ""
            : $".{RuntimeNames.Scheme.For}({string.Join(", ", need.Scopes.Select(CSharpText.Literal))})");
        var alternatives = security.Select(alternative => alternative.Needs.Count == 0
            ? $"new {scheme}[0]"
            : $"new[] {{ {string.Join(", ", alternative.Needs.Select(Need))} }}");
        code.Line($"{Operation.Security} = new[] {{ {string.Join(", ", alternatives)} }},");
    }

    public static void EmitLimit(CodeWriter code, LimitModel? limit)
    {
        if (limit is not null)
        {
            var quota = $"{CSharpText.Number(limit.PerSecond)}, {CSharpText.Number(limit.Per30Seconds)}";
            code.Line($"{Operation.Limit} = new {RuntimeNames.Limit.Type}({CSharpText.Literal(limit.Bucket)}, {quota}),");
        }
    }

    public static void EmitDocumentation(CodeWriter code, OperationModel operation) => EmitDocumentation(
        code, operation, operation.Response?.Documentation ?? Documentation.None, ResultEmitter.Fallback(operation.Response),
        SuccessEmitter.Describe(operation.Response));

    /// <param name="result">The document's description of the result.</param>
    /// <param name="fallback">The description if the document has none, as XML.</param>
    /// <param name="more">Text that follows either, as XML.</param>
    public static void EmitDocumentation(
        CodeWriter code, OperationModel operation, Documentation result, string fallback, string more = "")
    {
        DocComment.Write(code, operation.Documentation, $"{DocText.Inline(operation.Verb)} <c>{DocText.Inline(operation.Path)}</c>.");
        var arguments = Arguments.Create(operation);
        foreach (var argument in arguments.InOrder)
        {
            DocComment.Parameter(code, argument.Name, argument.Documentation, argument.Fallback);
        }

        DocComment.Parameter(code, arguments.Options, Documentation.None, "Settings of this call alone.");
        DocComment.Parameter(
            code, arguments.Token, Documentation.None, "Cancels the call; the server may still complete it.");
        DocComment.Returns(code, result, fallback, more);
        DocComment.Exception(code, RuntimeNames.Exception.Type, "The API rejected the call, or the client could not read its response.");
        if (arguments.InOrder.Any(argument => argument.Required && !TypeNames.MayBeNull(argument.Type)))
        {
            DocComment.Exception(code, $"{Namespaces.System}ArgumentException", "A required argument is null or empty.");
        }
    }

    /// <param name="withResponse">Whether it is the method that returns status and headers.</param>
    public static string Signature(TypeNames names, OperationModel operation, bool withResponse = false)
    {
        var result = ResultEmitter.Type(names, operation.Response, withResponse);
        var method = withResponse ? operation.ResponseMethod! : operation.Method;
        return $"{result} {Identifiers.Escape(method)}({Parameters(names, Arguments.Create(operation))})";
    }

    public static string Parameters(TypeNames names, Arguments arguments) => string.Join(", ", arguments.InOrder
        .Select(argument => argument.Required
            ? $"{names.Render(argument.Type)} {Identifiers.Escape(argument.Name)}"
            : $"{names.OrAbsent(argument.Type)} {Identifiers.Escape(argument.Name)} = null")
        .Append($"{RuntimeNames.CallOptions.Type}? {arguments.Options} = null")
        .Append($"{Token} {arguments.Token} = default"));

    public static void EmitMethod(CodeWriter code, TypeNames names, OperationModel operation, bool withResponse = false)
    {
        var arguments = Arguments.Create(operation);
        var request = Identifiers.Unused("request", arguments.Names);
        using var block = code.Open("public " + Signature(names, operation, withResponse));
        EmitRequest(code, names, operation, request, arguments);
        code.Line($"return this._connection.{ResultEmitter.Call(names, operation.Response, request, arguments.Token, withResponse)};");
    }

    /// <summary>Emits a local with the request, which has the values of all arguments.</summary>
    public static void EmitRequest(CodeWriter code, TypeNames names, OperationModel operation, string request, Arguments arguments)
    {
        code.Line($"var {request} = new {Request.Type}({Identifiers.Escape(operation.Field)}, {arguments.Options});");
        foreach (var parameter in operation.Parameters)
        {
            code.Line($"{request}.{ParameterEmitter.Call(names, parameter)};");
        }

        if (operation.Body is { } body)
        {
            BodyEmitter.Emit(code, names, body, request, arguments.Names);
        }
    }

    public static string RetrySafetyOf(RetrySafety rule) => RuntimeNames.RetrySafety.Type + "." + rule switch
    {
        RetrySafety.Safe => RuntimeNames.RetrySafety.Safe,
        RetrySafety.Caller => RuntimeNames.RetrySafety.Caller,
        RetrySafety.Never => RuntimeNames.RetrySafety.Never,
        _ => throw new NotSupportedException(rule.ToString()),
    };

    /// <summary>Returns the settings that only few operations have.</summary>
    private static IEnumerable<(string Name, string Value)> Values(TypeNames names, OperationModel operation)
    {
        if (operation.Response is { MediaType: not "application/json" and var mediaType })
        {
            yield return (Operation.Accept, CSharpText.Literal(mediaType));
        }

        if (operation.Response is { Successes.Count: > 0 } response)
        {
            var successes = response.Successes.Select(success => SuccessEmitter.Expression(names, response.Type, success));
            yield return (Operation.Successes, $"new[] {{ {string.Join(", ", successes)} }}");
        }

        if (operation.Redirects is { } redirects)
        {
            yield return (Operation.Redirects, CSharpText.Literal(redirects));
        }

        if (operation.IdempotencyHeader is { } header)
        {
            yield return (Operation.IdempotencyHeader, CSharpText.Literal(header));
        }

        if (operation.Server is { } server)
        {
            yield return (Operation.Server, CSharpText.Literal(server));
        }

        if (operation.Errors.Count > 0)
        {
            var of = $"{RuntimeNames.ErrorBody.Type}.{RuntimeNames.ErrorBody.Create}";
            var errors = operation.Errors.Select(error => $"{of}({CSharpText.Literal(error.Statuses)}, {names.BareJson(error.Type)})");
            yield return (Operation.Errors, $"new[] {{ {string.Join(", ", errors)} }}");
        }
    }
}
