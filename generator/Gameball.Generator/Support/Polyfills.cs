// A type that the C# compiler looks up by name and that netstandard2.0 lacks.

namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
