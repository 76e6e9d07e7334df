using System.Collections.Generic;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Corpus.Descriptions;

/// <summary>A webhook for which the runtime has a type.</summary>
/// <param name="Topic">The event's topic.</param>
/// <param name="Type">The runtime's type.</param>
/// <param name="Members">The members of the type and of the types inside of it.</param>
/// <param name="Example">A body.</param>
internal sealed record WebhookDescription(
    string Topic, string Type, Documentation Documentation, IReadOnlyList<WebhookMember> Members, Node? Example);

/// <summary>A member of an event.</summary>
/// <param name="Name">Its name in C#; behind the list that it is inside of: <c>Notifications[].Title</c>.</param>
/// <param name="WireName">Its place in the body: <c>data[].title</c>.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="IsRequired">Whether a body without it is not an event of the type.</param>
internal sealed record WebhookMember(string Name, string WireName, string Type, bool IsRequired, Documentation Documentation);
