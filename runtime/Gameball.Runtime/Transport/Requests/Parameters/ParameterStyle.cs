using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>The serialization styles of a parameter: the styles of OpenAPI, and JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterStyle
{
    /// <summary>Values separated by commas.</summary>
    Simple,

    /// <summary>Values, each prefixed by a dot.</summary>
    Label,

    /// <summary>Values with the name, each prefixed by a semicolon.</summary>
    Matrix,

    /// <summary>Values with the name, as in a form.</summary>
    Form,

    /// <summary>As <see cref="Form"/>, with values separated by spaces.</summary>
    SpaceDelimited,

    /// <summary>As <see cref="Form"/>, with values separated by pipes.</summary>
    PipeDelimited,

    /// <summary>Each member of an object under the parameter's name with the member's name in brackets.</summary>
    DeepObject,

    /// <summary>As <see cref="Form"/>, in the syntax of cookies, unescaped.</summary>
    Cookie,

    /// <summary>The value's JSON.</summary>
    Json,
}
