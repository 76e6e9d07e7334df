using System;
using System.IO;
using System.Linq;
using Gameball.Packaging;

const string Usage =
    """
    PublicDocs DOCUMENTATION RESULT …    copies each XML documentation, which has its assembly beside it, without the members that users cannot see
    """;

if (args is [] or ["--help"] || args.Length % 2 != 0)
{
    (args is ["--help"] ? Console.Out : Console.Error).WriteLine(Usage);
    return args is ["--help"] ? 0 : 2;
}

foreach (var pair in args.Chunk(2))
{
    Directory.CreateDirectory(Path.GetDirectoryName(pair[1])!);
    PublicMembers.Read(Path.ChangeExtension(pair[0], ".dll")).Filter(pair[0]).Save(pair[1], System.Xml.Linq.SaveOptions.DisableFormatting);
}

return 0;
