namespace Gameball.Generator.Tests.Emitting;

/// <summary>Code for the handlers of test projects: reads the parts of a multipart body from its bytes, as a server does.</summary>
internal static class SentParts
{
    /// <summary>A class <c>SentParts</c>, to append to a project's own code.</summary>
    public const string Code = """

        internal static class SentParts
        {
            public static async System.Threading.Tasks.Task<System.Collections.Generic.List<System.Net.Http.HttpContent>> ReadAsync(
                System.Net.Http.HttpContent? content)
            {
                var parts = new System.Collections.Generic.List<System.Net.Http.HttpContent>();
                if (content?.Headers.ContentType is not { MediaType: { } type } media || !type.StartsWith("multipart/")) return parts;
                var boundary = "";
                foreach (var parameter in media.Parameters)
                {
                    if (parameter.Name == "boundary") boundary = "--" + parameter.Value!.Trim('"');
                }

                var body = "\r\n" + System.Text.Encoding.Latin1.GetString(await content.ReadAsByteArrayAsync());
                var pieces = body.Split("\r\n" + boundary);
                for (var i = 1; i < pieces.Length - 1; i++)
                {
                    var end = pieces[i].IndexOf("\r\n\r\n");
                    var part = new System.Net.Http.ByteArrayContent(System.Text.Encoding.Latin1.GetBytes(pieces[i].Substring(end + 4)));
                    foreach (var header in pieces[i].Substring(0, end).Split("\r\n", System.StringSplitOptions.RemoveEmptyEntries))
                    {
                        var colon = header.IndexOf(':');
                        part.Headers.TryAddWithoutValidation(header.Substring(0, colon), header.Substring(colon + 1).Trim());
                    }

                    parts.Add(part);
                }

                return parts;
            }
        }
        """;
}
