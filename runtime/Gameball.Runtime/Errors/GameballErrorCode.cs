using System.Globalization;

namespace Gameball;

/// <summary>
/// Gameball's number for an error. The members are the numbers that it documents; any other survives: compare
/// <c>error.Code == 9004</c> or <c>error.Code == GameballErrorCode.TransactionIdExists</c>.
/// </summary>
/// <param name="Value">The number.</param>
public readonly record struct GameballErrorCode(long Value)
{
    private const int FamilySize = 1000;

    /// <summary>The keys are wrong.</summary>
    public static GameballErrorCode Unauthorized => new(1000);

    /// <summary>The operation needs the secret key.</summary>
    public static GameballErrorCode SecretKeyRequired => new(1001);

    /// <summary>The keys do not allow the operation.</summary>
    public static GameballErrorCode Forbidden => new(1002);

    /// <summary>Another request for the same customer is in progress.</summary>
    public static GameballErrorCode CustomerBusy => new(2001);

    /// <summary>The body holds more than the operation takes.</summary>
    public static GameballErrorCode LimitExceeded => new(3011);

    /// <summary>What the request names does not exist.</summary>
    public static GameballErrorCode NotFound => new(4004);

    /// <summary>The server failed.</summary>
    public static GameballErrorCode ServerError => new(5000);

    /// <summary>The server is not available.</summary>
    public static GameballErrorCode Unavailable => new(5003);

    /// <summary>There is no such customer.</summary>
    public static GameballErrorCode CustomerNotFound => new(7000);

    /// <summary>The customer has a transaction of this very time.</summary>
    public static GameballErrorCode TransactionTimeExists => new(9003);

    /// <summary>There is a transaction of this id.</summary>
    public static GameballErrorCode TransactionIdExists => new(9004);

    /// <summary>The transaction's time lies in the future.</summary>
    public static GameballErrorCode TransactionInFuture => new(9007);

    /// <summary>The customer has not enough points.</summary>
    public static GameballErrorCode NotEnoughPoints => new(9008);

    /// <summary>What the number is about.</summary>
    public GameballErrorFamily Family =>
        Value / FamilySize is >= 1 and <= 9 and long family ? (GameballErrorFamily)family : GameballErrorFamily.Unknown;

    /// <summary>The code of a number.</summary>
    public static implicit operator GameballErrorCode(long value) => new(value);

    /// <summary>The number of a code.</summary>
    public static implicit operator long(GameballErrorCode code) => code.Value;

    /// <summary>The number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
