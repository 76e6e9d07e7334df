using System.Globalization;

namespace Gameball;

/// <summary>
/// Gameball's number for an error. The members are the numbers that Gameball documents; unknown numbers are preserved. Compare
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

    /// <summary>A condition of the operation is not met.</summary>
    public static GameballErrorCode PreconditionFailed => new(2000);

    /// <summary>Another request for the same customer is in progress.</summary>
    public static GameballErrorCode CustomerBusy => new(2001);

    /// <summary>A required value is missing.</summary>
    public static GameballErrorCode ArgumentMissing => new(3000);

    /// <summary>A value is null or has an unusable format.</summary>
    public static GameballErrorCode ArgumentNull => new(3001);

    /// <summary>The file has an extension that the operation does not accept.</summary>
    public static GameballErrorCode FileTypeUnsupported => new(3002);

    /// <summary>A value is outside of its allowed range or set.</summary>
    public static GameballErrorCode InvalidValue => new(3003);

    /// <summary>The operation is not possible with these values.</summary>
    public static GameballErrorCode NotAchievable => new(3004);

    /// <summary>The hash of the body does not match the body.</summary>
    public static GameballErrorCode InvalidHash => new(3005);

    /// <summary>A name is too short or too long.</summary>
    public static GameballErrorCode InvalidNameLength => new(3006);

    /// <summary>The name exists already.</summary>
    public static GameballErrorCode NameExists => new(3007);

    /// <summary>The e-mail address exists already.</summary>
    public static GameballErrorCode EmailExists => new(3008);

    /// <summary>The customer, campaign or program is not active.</summary>
    public static GameballErrorCode Inactive => new(3009);

    /// <summary>The tiers of the account follow another leveling method.</summary>
    public static GameballErrorCode InvalidLevelingMethod => new(3010);

    /// <summary>The request exceeds a limit of the operation.</summary>
    public static GameballErrorCode LimitExceeded => new(3011);

    /// <summary>The reCAPTCHA check failed.</summary>
    public static GameballErrorCode CaptchaFailed => new(3012);

    /// <summary>The server does not accept the media type of the body.</summary>
    public static GameballErrorCode MediaTypeUnsupported => new(3013);

    /// <summary>The resource is read-only.</summary>
    public static GameballErrorCode ReadOnly => new(3014);

    /// <summary>The resource must be edited before it can be used.</summary>
    public static GameballErrorCode EditRequired => new(3015);

    /// <summary>The server cannot read the body.</summary>
    public static GameballErrorCode InvalidPayload => new(3016);

    /// <summary>The event does not exist.</summary>
    public static GameballErrorCode EventNotFound => new(3017);

    /// <summary>The operation failed; the server gives no detail.</summary>
    public static GameballErrorCode OperationFailed => new(4000);

    /// <summary>A resource that the request names does not exist.</summary>
    public static GameballErrorCode NotFound => new(4004);

    /// <summary>The server could not process the request.</summary>
    public static GameballErrorCode ProcessingFailed => new(4500);

    /// <summary>The server failed.</summary>
    public static GameballErrorCode ServerError => new(5000);

    /// <summary>The server is temporarily unavailable.</summary>
    public static GameballErrorCode Unavailable => new(5003);

    /// <summary>Gameball is switched off for the account.</summary>
    public static GameballErrorCode GameballDisabled => new(6000);

    /// <summary>The cashback program is switched off.</summary>
    public static GameballErrorCode CashbackDisabled => new(6001);

    /// <summary>The account has no default language.</summary>
    public static GameballErrorCode LanguageMissing => new(6002);

    /// <summary>The account has no access to the configuration of coupons.</summary>
    public static GameballErrorCode CouponsForbidden => new(6003);

    /// <summary>The customer does not exist.</summary>
    public static GameballErrorCode CustomerNotFound => new(7000);

    /// <summary>The customer exists already.</summary>
    public static GameballErrorCode CustomerExists => new(7001);

    /// <summary>The customer was referred before.</summary>
    public static GameballErrorCode CustomerReferred => new(7002);

    /// <summary>The referral code does not exist.</summary>
    public static GameballErrorCode ReferralCodeNotFound => new(7003);

    /// <summary>The identifier of the guest exists already.</summary>
    public static GameballErrorCode GuestExists => new(7004);

    /// <summary>The referral exists already.</summary>
    public static GameballErrorCode ReferralExists => new(7005);

    /// <summary>The referral is not valid.</summary>
    public static GameballErrorCode InvalidReferral => new(7006);

    /// <summary>The account's subscription does not include the feature.</summary>
    public static GameballErrorCode FeatureUnavailable => new(8000);

    /// <summary>Transactions of this type cannot be reversed.</summary>
    public static GameballErrorCode TransactionNotReversible => new(9000);

    /// <summary>The transaction is cancelled already.</summary>
    public static GameballErrorCode TransactionCanceled => new(9001);

    /// <summary>The transaction does not exist.</summary>
    public static GameballErrorCode TransactionNotFound => new(9002);

    /// <summary>The customer has a transaction of the same time.</summary>
    public static GameballErrorCode TransactionTimeExists => new(9003);

    /// <summary>A transaction of the same id exists.</summary>
    public static GameballErrorCode TransactionIdExists => new(9004);

    /// <summary>The transaction to reverse does not exist.</summary>
    public static GameballErrorCode ReversedTransactionNotFound => new(9005);

    /// <summary>The hold reference does not exist.</summary>
    public static GameballErrorCode HoldNotFound => new(9006);

    /// <summary>The transaction's time is not valid: it is in the future.</summary>
    public static GameballErrorCode TransactionInFuture => new(9007);

    /// <summary>The customer does not have enough points.</summary>
    public static GameballErrorCode NotEnoughPoints => new(9008);

    /// <summary>The name of a documented code, such as <c>TransactionIdExists</c>; <see langword="null"/> for any other number.</summary>
    public string? Name => ErrorCatalogue.Find(this)?.Name;

    /// <summary>The family of the code: its thousands.</summary>
    public GameballErrorFamily Family =>
        Value / FamilySize is >= 1 and <= 9 and long family ? (GameballErrorFamily)family : GameballErrorFamily.Unknown;

    /// <summary>The code of a number.</summary>
    public static implicit operator GameballErrorCode(long value) => new(value);

    /// <summary>The number of a code.</summary>
    public static implicit operator long(GameballErrorCode code) => code.Value;

    /// <summary>The number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
