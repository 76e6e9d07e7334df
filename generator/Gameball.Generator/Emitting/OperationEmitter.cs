using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Connection = Gameball.Generator.Emitting.RuntimeNames.Connection;
using Operation = Gameball.Generator.Emitting.RuntimeNames.Operation;
using Request = Gameball.Generator.Emitting.RuntimeNames.Request;

namespace Gameball.Generator.Emitting;

/// <summary>An operation: what the runtime must know of it, and the method that sends it.</summary>
internal static class OperationEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Token = "global::System.Threading.CancellationToken";

    public static void EmitField(CodeWriter code, TypeNames names, OperationModel operation)
    {
        var arguments = string.Join(", ", new[] { operation.Id, operation.Verb, operation.Path }.Select(CSharpText.Literal));
        var head = $"internal static readonly {Operation.Type} {Identifiers.Escape(operation.Field)} = new {Operation.Type}({arguments})";
        using var block = code.Open(head, after: ";");
        if (operation.Security.Count > 0)
        {
            var scheme = RuntimeNames.Scheme.Type;
            string Member(string name) => names.Security + "." + Identifiers.Escape(name);
            var alternatives = operation.Security.Select(alternative => alternative.SchemeMembers.Count == 0
                ? $"new {scheme}[0]"
                : $"new[] {{ {string.Join(", ", alternative.SchemeMembers.Select(Member))} }}");
            code.Line($"{Operation.Security} = new[] {{ {string.Join(", ", alternatives)} }},");
        }

        code.Line($"{Operation.Repeat} = {Repeat(operation.Repeat)},");
        if (operation.Limit is { } limit)
        {
            var quota = $"{CSharpText.Number(limit.PerSecond)}, {CSharpText.Number(limit.Per30Seconds)}";
            code.Line($"{Operation.Limit} = new {RuntimeNames.Limit.Type}({CSharpText.Literal(limit.Bucket)}, {quota}),");
        }
    }

    public static void EmitDocumentation(CodeWriter code, OperationModel operation)
    {
        DocComment.Write(code, operation.Documentation, $"{DocText.Inline(operation.Verb)} <c>{DocText.Inline(operation.Path)}</c>.");
        var arguments = Arguments.Of(operation);
        foreach (var argument in arguments.InOrder)
        {
            DocComment.Parameter(code, argument.Name, argument.Documentation, argument.Fallback);
        }

        DocComment.Parameter(
            code, arguments.Token, Documentation.None, "Ends the call early; what the server has begun it may still finish.");
        DocComment.Returns(
            code,
            operation.Response?.Documentation ?? Documentation.None,
            operation.Response is null ? "A task that ends when the API has accepted the call." : "What the API answered.");
        DocComment.Exception(code, RuntimeNames.Exception.Type, "The API refused the call, or its answer could not be read.");
        DocComment.Exception(code, "global::System.ArgumentException", "An argument that the call needs is null or empty.");
    }

    public static string Signature(TypeNames names, OperationModel operation)
    {
        var arguments = Arguments.Of(operation);
        var parameters = arguments.InOrder
            .Select(argument => argument.Required
                ? $"{names.Of(argument.Type)} {Identifiers.Escape(argument.Name)}"
                : $"{names.OrAbsent(argument.Type)} {Identifiers.Escape(argument.Name)} = null")
            .Append($"{Token} {arguments.Token} = default");
        var result = operation.Response is { } response ? $"{Task}<{names.Of(response.Type)}>" : Task;
        return $"{result} {Identifiers.Escape(operation.Method)}({string.Join(", ", parameters)})";
    }

    public static void EmitMethod(CodeWriter code, TypeNames names, OperationModel operation)
    {
        var arguments = Arguments.Of(operation);
        var request = Identifiers.Unused("request", arguments.Names);
        using var block = code.Open("public " + Signature(names, operation));
        code.Line($"var {request} = new {Request.Type}({Identifiers.Escape(operation.Field)});");
        foreach (var parameter in operation.Parameters)
        {
            code.Line($"{request}.{ParameterEmitter.Call(parameter, arguments.Names)};");
        }

        if (operation.Body is { } body)
        {
            EmitBody(code, names, body, request, arguments.Names);
        }

        var json = operation.Response is { } response ? $", {names.Json(response.Type)}" : "";
        code.Line($"return this._connection.{Connection.Send}({request}{json}, {arguments.Token});");
    }

    public static string Repeat(RepeatRule rule) => RuntimeNames.Repeat.Type + "." + rule switch
    {
        RepeatRule.Safe => RuntimeNames.Repeat.Safe,
        RepeatRule.Caller => RuntimeNames.Repeat.Caller,
        RepeatRule.Never => RuntimeNames.Repeat.Never,
        _ => throw new NotSupportedException(rule.ToString()),
    };

    private static void EmitBody(CodeWriter code, TypeNames names, BodyModel body, string request, ICollection<string> taken)
    {
        var name = Identifiers.Escape(body.Name);
        if (body.Required)
        {
            code.Line($"{request}.{Request.SetBody}({name}, {names.Json(body.Type)});");
            return;
        }

        var given = Identifiers.Unused("given", taken);
        code.Line($"if ({name} is {{ }} {given}) {request}.{Request.SetBody}({given}, {names.BareJson(body.Type)});");
    }
}
