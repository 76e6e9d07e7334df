using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Request = Gameball.Generator.Emitting.RuntimeNames.Request;

namespace Gameball.Generator.Emitting;

/// <summary>Emits the calls that add a body to the request.</summary>
internal static class BodyEmitter
{
    private const string Json = "application/json";

    /// <param name="taken">The names that a local must not have.</param>
    public static void Emit(CodeWriter code, TypeNames names, BodyModel body, string request, ICollection<string> taken)
    {
        if (body.Kind is BodyKind.Multipart or BodyKind.Files)
        {
            EmitParts(code, names, body, request);
            return;
        }

        var name = Identifiers.Escape(body.Name);
        if (body.Required)
        {
            code.Line($"{request}.{Call(body, name, names.Json)};");
            return;
        }

        var given = Identifiers.Unused("given", taken);
        code.Line($"if ({name} is {{ }} {given}) {request}.{Call(body, given, names.BareJson)};");
    }

    private static string Call(BodyModel body, string value, Func<TypeRef, string> json) => body.Kind switch
    {
        BodyKind.Form => $"{Request.SetForm}({value}, {json(body.Type)}{string.Concat(body.Parts.Select(Field))})",
        BodyKind.Text => $"{Request.SetText}({value}, {CSharpText.Literal(body.MediaType)})",
        BodyKind.File => $"{Request.SetFile}({value}, {CSharpText.Literal(body.MediaType)})",
        _ when body.MediaType == Json => $"{Request.SetBody}({value}, {json(body.Type)})",
        _ => $"{Request.SetBody}({value}, {json(body.Type)}, {CSharpText.Literal(body.MediaType)})",
    };

    private static string Field(PartModel field) =>
        $", ({CSharpText.Literal(field.WireName)}, {RuntimeNames.Style.Type}.{field.Style}, {CSharpText.Boolean(field.Explode)})";

    private static void EmitParts(CodeWriter code, TypeNames names, BodyModel body, string request)
    {
        // A required body is sent even without a part.
        var required = body.Required ? ", isRequired: true" : "";
        code.Line($"{request}.{Request.StartParts}({CSharpText.Literal(body.MediaType)}{required});");
        if (body.Kind == BodyKind.Files)
        {
            code.Line($"{request}.{Request.AddParts}({Value(body.Name, body.Type, body.Required)});");
        }

        foreach (var part in body.Parts)
        {
            if (part.WireName.Length == 0)
            {
                var values = part.Type.Element!.Kind == TypeKind.File ? "" : ", " + names.BareJson(part.Type);
                code.Line($"{request}.{Request.AddParts}({Identifiers.Escape(part.Name)}{values});");
                continue;
            }

            var isFile = part.Type.Kind == TypeKind.File || part.Type.Element?.Kind == TypeKind.File;
            var json = isFile ? "" : ", " + names.BareJson(part.Type);
            var contentType = part.ContentType is { } type ? ", " + CSharpText.Literal(type) : "";
            var value = Value(part.Name, part.Type, part.Required);
            var name = CSharpText.Literal(part.WireName);
            code.Line(part.Style == ParameterStyle.Default
                ? $"{request}.{Request.AddPart}({name}, {value}{json}{contentType});"
                : $"{request}.{Request.AddStyledPart}({name}, {value}{json}, {RuntimeNames.Style.Type}.{part.Style}, "
                    + $"{CSharpText.Boolean(part.Explode)});");
            foreach (var header in part.Headers)
            {
                var text = $"{CSharpText.Literal(header.Name)}, {CSharpText.Literal(header.Value)}";
                code.Line($"{request}.{Request.AddPartHeader}({name}, {text});");
            }
        }
    }

    private static string Value(string name, TypeRef type, bool required) =>
        required && !TypeNames.MayBeNull(type) ? ParameterEmitter.Given(name, type, required) : Identifiers.Escape(name);
}
