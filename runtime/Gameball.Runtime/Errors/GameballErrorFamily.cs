namespace Gameball;

/// <summary>The category of an error code: its thousands digit.</summary>
public enum GameballErrorFamily
{
    /// <summary>Not a family that Gameball documents.</summary>
    Unknown = 0,

    /// <summary>Keys: 1000 and above.</summary>
    Authentication = 1,

    /// <summary>The request: 2000 and above.</summary>
    Request = 2,

    /// <summary>The request's body: 3000 and above.</summary>
    Payload = 3,

    /// <summary>Anything else: 4000 and above.</summary>
    General = 4,

    /// <summary>The server: 5000 and above.</summary>
    Server = 5,

    /// <summary>The account's configuration: 6000 and above.</summary>
    Configuration = 6,

    /// <summary>Customers: 7000 and above.</summary>
    Customer = 7,

    /// <summary>Subscriptions: 8000 and above.</summary>
    Subscription = 8,

    /// <summary>Transactions: 9000 and above.</summary>
    Transaction = 9,
}
