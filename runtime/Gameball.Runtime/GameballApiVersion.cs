namespace Gameball;

/// <summary>The version of the Gameball API that a client calls.</summary>
public enum GameballApiVersion
{
    /// <summary>Version 4.0: the document states for each operation whether it needs the secret key.</summary>
    V4_0,

    /// <summary>Version 4.1: the same paths under <c>/api/v4.1/</c>; every operation needs the secret key.</summary>
    V4_1,
}
