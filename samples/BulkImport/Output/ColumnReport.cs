using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>Shows which column of the input is which property, before anything is sent.</summary>
internal sealed class ColumnReport(ImportHost host, ImportOperation operation, ImportArguments arguments, IInput input)
{
    private const int WidestName = 40;
    private const int PropertiesShown = 12;

    private bool _isShown;

    /// <summary>Shows the columns, once, as soon as they are known.</summary>
    public void Show()
    {
        if (_isShown || input.Columns.Count == 0)
        {
            return;
        }

        _isShown = true;
        foreach (var line in Lines())
        {
            host.Messages.WriteLine(line);
        }
    }

    private IEnumerable<string> Lines()
    {
        if (input.Note is { } note)
        {
            yield return note;
        }

        yield return $"Columns of {arguments.SourceName}:";
        var width = Math.Min(WidestName, input.Columns.Max(match => Visible.Line(match.Column).Length));
        foreach (var match in input.Columns)
        {
            yield return $"  {Visible.Line(match.Column).PadRight(width)}  {(match.Property is { } property ? "-> " + Visible.Line(property) : "ignored")}";
        }

        var matched = input.Columns.Select(match => match.Property).ToHashSet();
        string[] absent = [.. operation.Shape.Fields.Select(field => field.Path).Where(path => !matched.Contains(path) && !path.Contains('*'))];
        if (absent.Length > 0)
        {
            yield return "Not in the input: " + string.Join(", ", absent.Take(PropertiesShown))
                + (absent.Length > PropertiesShown ? $" and {absent.Length - PropertiesShown} more" : "");
        }
    }
}
