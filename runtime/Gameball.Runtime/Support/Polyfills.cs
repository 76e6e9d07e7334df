// Types that the C# compiler needs by name and netstandard2.0 does not have.
using System.Runtime.CompilerServices;

#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property)]
    internal sealed class RequiredMemberAttribute : Attribute;

    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName { get; } = featureName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    [AttributeUsage(AttributeTargets.ReturnValue, AllowMultiple = true)]
    internal sealed class NotNullIfNotNullAttribute(string parameterName) : Attribute
    {
        public string ParameterName { get; } = parameterName;
    }
}
#else
// The signature of an `init` setter refers to this type in the assembly that a netstandard2.0 library was compiled against, which is this
// one. Without the type forward, that library's calls fail in an application on .NET 8 or later, which uses this build instead.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#endif
