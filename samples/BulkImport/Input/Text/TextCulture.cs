using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Gameball.BulkImport;

/// <summary>
/// The form of numbers and dates in text. A text of another form is rejected, never guessed: <c>1,234</c> is a thousand in one culture and
/// a little more than one in another.
/// </summary>
internal sealed class TextCulture
{
    private const string Example = "1234.50";
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly string[] s_times =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd",
    ];

    private static readonly string[] s_clocks = ["", " H:mm", " H:mm:ss", " H:mm:ss.FFFFFFF", " h:mm tt", " h:mm:ss tt"];

    private readonly char _decimal;
    private readonly char? _group;
    private readonly Regex _number;
    private readonly Regex _ambiguous;
    private readonly string[] _times;

    /// <param name="name">Its name, such as <c>de-DE</c>.</param>
    /// <param name="decimalSeparator">The separator of decimals.</param>
    /// <param name="group">The separator of thousands: a space is any space, <c>'</c> any apostrophe; <see langword="null"/>: none.</param>
    /// <param name="hasIndianGroups">Whether groups above the thousands have two digits.</param>
    /// <param name="dates">The forms of dates.</param>
    public TextCulture(string name, char decimalSeparator, char? group, bool hasIndianGroups, params string[] dates)
    {
        Name = name;
        _decimal = decimalSeparator;
        _group = group;
        var separator = Separator(group);
        var grouped = group is null ? "" : hasIndianGroups ? $"|[0-9]{{1,2}}(?:{separator}[0-9]{{2}})*{separator}[0-9]{{3}}" : $"|[0-9]{{1,3}}(?:{separator}[0-9]{{3}})+";
        _number = new Regex($"^[+-]?(?:(?:[0-9]+{grouped})(?:{Regex.Escape(_decimal + "")}[0-9]*)?|{Regex.Escape(_decimal + "")}[0-9]+)(?:[eE][+-]?[0-9]+)?$");
        _ambiguous = new Regex(group is '.' or ',' ? $"^[+-]?[0-9]{{1,3}}{separator}[0-9]{{3}}$" : "(?!)");
        _times = [.. s_times, .. dates.SelectMany(date => s_clocks.SelectMany(clock => new[] { date + clock, date + "," + clock }))];
        NumberHint = group is null
            ? $"such as {Example}, without thousands separators; --culture sets another form"
            : $"in {name} such as {Write(Example)} or 1{group}234{_decimal}50" + (group is '.' or ','
                ? $"; 1{group}234 is ambiguous: write 1234 or 1{group}234{_decimal}00"
                : "");
        TimeHint = (dates.Length == 0 ? "such as 2024-03-09T18:45:00Z" : $"in {name} such as {Sample(dates[0])}, or 2024-03-09T18:45:00Z")
            + "; without a zone it is UTC" + (dates.Length == 0 ? "; --culture sets another form" : "");
    }

    /// <summary>The form without <c>--culture</c>, and of typed cells: <c>1234.50</c> and ISO 8601.</summary>
    public static TextCulture Plain { get; } = new("", '.', null, false);

    /// <summary>The name; empty for <see cref="Plain"/>.</summary>
    public string Name { get; }

    /// <summary>Whether a comma separates decimals.</summary>
    public bool HasDecimalComma => _decimal == ',';

    /// <summary>The form of a number, for messages.</summary>
    public string NumberHint { get; }

    /// <summary>The form of a time, for messages.</summary>
    public string TimeHint { get; }

    /// <summary>Reads a number. A single separator of thousands without decimals is ambiguous, and no number.</summary>
    public bool TryNumber(string text, out decimal number)
    {
        number = 0;
        return !_ambiguous.IsMatch(text.Trim()) && TryDigits(text, out number);
    }

    /// <summary>Reads a whole number, which has no decimals that a separator of thousands could be taken for.</summary>
    public bool TryWhole(string text, out long number)
    {
        number = 0;
        return !text.Contains(_decimal) && !text.Contains('e', StringComparison.OrdinalIgnoreCase) && TryDigits(text, out var digits)
            && digits is >= long.MinValue and <= long.MaxValue && (number = (long)digits) == digits;
    }

    public bool TryTime(string text, out DateTimeOffset time)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        return DateTimeOffset.TryParseExact(text, _times, CultureInfo.InvariantCulture, Styles, out time);
    }

    /// <summary>Writes a plain number, so that this culture reads it again as the same number.</summary>
    public string Write(string plain) => plain.Replace('.', _decimal);

    private bool TryDigits(string text, out decimal number)
    {
        number = 0;
        var trimmed = text.Trim();
        if (!_number.IsMatch(trimmed))
        {
            return false;
        }

        var plain = string.Concat(trimmed.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' || letter == _decimal));
        return decimal.TryParse(plain.Replace(_decimal, '.'), Style, CultureInfo.InvariantCulture, out number);
    }

    private static string Separator(char? group) => group switch
    {
        ' ' => "[ \u00A0\u202F\u2009]",
        '\'' => "['\u2019]",
        { } other => Regex.Escape(other.ToString()),
        null => "",
    };

    private static string Sample(string date) => new DateTime(2024, 3, 9).ToString(date, CultureInfo.InvariantCulture);
}
