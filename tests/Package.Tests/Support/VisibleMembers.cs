using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>
/// Which names of an assembly other assemblies see, by its metadata. A name is that of a type, or of a type and a member; overloads share it.
/// </summary>
internal sealed partial class VisibleMembers
{
    private readonly ILookup<string, bool> _names;

    private VisibleMembers(MetadataReader metadata) => _names = Names(metadata).ToLookup(entry => entry.Name, entry => entry.IsVisible);

    public static VisibleMembers Read(MetadataReader metadata) => new(metadata);

    /// <summary>Returns whether users see what the id of a documentation names; <see langword="null"/>: one overload of several.</summary>
    public bool? Sees(string id)
    {
        var all = _names[Parameters().Replace(id[2..], "")].Distinct().ToArray();
        return all.Length == 2 ? null : all is [true];
    }

    private static IEnumerable<(string Name, bool IsVisible)> Names(MetadataReader metadata)
    {
        foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            var (name, isVisible) = (NameOf(metadata, type), IsVisible(metadata, type));
            yield return (name, isVisible);
            foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
            {
                yield return (Member(method.Name), isVisible && IsVisible(method.Attributes));
            }

            foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition))
            {
                yield return (Member(field.Name), isVisible && IsVisible((MethodAttributes)field.Attributes));
            }

            foreach (var property in type.GetProperties().Select(metadata.GetPropertyDefinition))
            {
                var accessors = property.GetAccessors();
                yield return (Member(property.Name), isVisible && (Sees(accessors.Getter) || Sees(accessors.Setter)));
            }

            foreach (var change in type.GetEvents().Select(metadata.GetEventDefinition))
            {
                yield return (Member(change.Name), isVisible && Sees(change.GetAccessors().Adder));
            }

            string Member(StringHandle member) => $"{name}.{metadata.GetString(member).Replace('.', '#')}";
        }

        bool Sees(MethodDefinitionHandle method) => !method.IsNil && IsVisible(metadata.GetMethodDefinition(method).Attributes);
    }

    private static string NameOf(MetadataReader metadata, TypeDefinition type)
    {
        var outer = type.GetDeclaringType();
        var container = outer.IsNil ? metadata.GetString(type.Namespace) : NameOf(metadata, metadata.GetTypeDefinition(outer));
        return $"{container}.{metadata.GetString(type.Name)}".TrimStart('.');
    }

    private static bool IsVisible(MetadataReader metadata, TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
            IsVisible(metadata, metadata.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    // The values of a field's access are the same.
    private static bool IsVisible(MethodAttributes attributes) =>
        (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    [GeneratedRegex(@"(``\d+)?(\(.*)?(~.*)?$")]
    private static partial Regex Parameters();
}
