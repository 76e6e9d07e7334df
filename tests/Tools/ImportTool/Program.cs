using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Gameball.ImportTool;

const string Usage =
    """
    ImportTool --picture [FILE]     writes docs/images/import-progress.svg: two moments of an import into a local Gameball
    ImportTool --formats [ROWS]     imports the same rows (1,000,000) from CSV and from Excel; 1 if a row differs
    ImportTool --shells             presses the tabulator key in bash, zsh and PowerShell, where this machine has them; 1 if one completes wrongly
    """;

switch (args)
{
    case ["--picture"]:
        return await Picture.WriteAsync(Path.Combine(Root(), "docs", "images", "import-progress.svg"));
    case ["--picture", var file]:
        return await Picture.WriteAsync(file);
    case ["--formats"]:
        return await FormatRun.RunAsync(1_000_000);
    case ["--formats", var rows]:
        return await FormatRun.RunAsync(int.Parse(rows, CultureInfo.InvariantCulture));
    case ["--shells"]:
        return await ShellRun.RunAsync();
    case ["--help"]:
        Console.WriteLine(Usage);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static string Root() => typeof(Picture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
    .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
