using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>A type that no operation of the client carries and that users need all the same.</summary>
internal sealed record Payload(TypeRef Type, MessageUse Use);
