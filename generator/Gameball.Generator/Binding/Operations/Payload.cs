using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>A type outside of the client's operations that users need.</summary>
internal sealed record Payload(TypeRef Type, MessageUse Use);
