using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>The page's files and the control API's document, embedded in the assembly.</summary>
internal static class PageFiles
{
    private const string Prefix = "page/";

    private static readonly Dictionary<string, string> s_types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private static readonly Dictionary<string, ControlReply> s_files = typeof(PageFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name == Prefix + "index.html" ? "/" : "/" + name, name => Load(name, s_types[Path.GetExtension(name)]));

    /// <summary>The OpenAPI document of the control API.</summary>
    public static ControlReply Document { get; } = Load("control-api.json", "application/json");

    /// <summary>Returns the file at a path; <see langword="null"/> if there is none.</summary>
    public static ControlReply? Find(string path) => s_files.GetValueOrDefault(path);

    /// <summary>Sets the headers that keep a page from loading or running anything that is not this server's.</summary>
    public static void Protect(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
    }

    private static ControlReply Load(string name, string type)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource {name}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new ControlReply(200, bytes.ToArray(), type);
    }
}
