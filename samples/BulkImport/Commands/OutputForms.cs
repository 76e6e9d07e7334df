namespace Gameball.BulkImport;

/// <summary>The forms of <c>--output</c>.</summary>
internal static class OutputForms
{
    public const string Text = "text";
    public const string Json = "json";
}
