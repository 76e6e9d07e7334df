using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>How a parameter's value is laid out: the styles of OpenAPI, and JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterStyle
{
    /// <summary>Values with commas between them.</summary>
    Simple,

    /// <summary>Each value after a dot.</summary>
    Label,

    /// <summary>Each value with its name after a semicolon.</summary>
    Matrix,

    /// <summary>Values with their names, as forms send them.</summary>
    Form,

    /// <summary>As <see cref="Form"/>, with spaces between the values.</summary>
    SpaceDelimited,

    /// <summary>As <see cref="Form"/>, with bars between the values.</summary>
    PipeDelimited,

    /// <summary>Each member of an object under the name and its own in brackets.</summary>
    DeepObject,

    /// <summary>As <see cref="Form"/>, in the syntax of cookies: nothing is escaped.</summary>
    Cookie,

    /// <summary>The value's JSON.</summary>
    Json,
}
