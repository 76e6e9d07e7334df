#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

// The copy constructor of a record with required members needs this attribute.
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
#endif
