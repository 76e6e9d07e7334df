using System;

namespace Gameball.Local;

/// <summary>The rejection of a request of the control API.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="detail">What is wrong.</param>
/// <param name="remedy">How to mend it.</param>
/// <param name="member">The member, parameter or header that is wrong; <see langword="null"/>: none of them.</param>
internal sealed class ControlException(int status, string detail, string remedy, string? member = null) : Exception(detail)
{
    public ControlProblem Problem => new("about:blank", TitleOf(status), status, Message, member, remedy);

    public static ControlException NotFound(string what, string remedy) => new(404, $"{what} was not found.", remedy);

    public static ControlException Invalid(string member, string detail, string remedy) => new(422, detail, remedy, member);

    private static string TitleOf(int status) => status switch
    {
        400 => "The body is not valid JSON",
        403 => "The request does not come from this machine's own page",
        404 => "Not found",
        405 => "Wrong method",
        413 => "The body is too large",
        _ => "The request is not valid",
    };
}

/// <summary>A rejection as JSON (RFC 9457), with the wrong member and the remedy.</summary>
internal sealed record ControlProblem(string Type, string Title, int Status, string Detail, string? Member, string Remedy);
