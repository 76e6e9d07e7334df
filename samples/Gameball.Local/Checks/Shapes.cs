using static Gameball.Local.FieldKind;

namespace Gameball.Local;

/// <summary>The fields of every request, in one table.</summary>
internal static class Shapes
{
    private static readonly Field s_customerId = new("customerId", Text) { Required = true };
    private static readonly Field s_email = new("email", Text);
    private static readonly Field s_mobile = new("mobile", Text);
    private static readonly Field s_guest = new("guest", Flag);
    private static readonly Field s_channel = new("channel", Text) { Values = ["mobile", "pos", "web", "callcenter"] };

    private static readonly Field[] s_orderTotals =
    [
        s_customerId,
        new("orderId", Text) { Required = true },
        new("orderDate", Time) { Required = true },
        new("totalPaid", Number) { Required = true, Min = 0 },
    ];

    private static readonly Field[] s_transaction =
    [
        s_customerId,
        s_email,
        s_mobile,
        new("transactionId", Text) { Required = true },
        new("transactionTime", Time) { Required = true },
    ];

    public static Field[] Order { get; } =
    [
        .. s_orderTotals,
        s_email,
        s_mobile,
        new("totalPrice", Number) { Min = 0 },
        new("totalDiscount", Number) { Min = 0 },
        new("totalShipping", Number) { Min = 0 },
        new("totalTax", Number) { Min = 0 },
        new("lineItems", Objects)
        {
            Fields =
            [
                new("productId", Text),
                new("quantity", Number) { Min = 0 },
                new("price", Number) { Min = 0 },
                new("sku", Text),
                new("tags", Texts),
                new("category", Texts),
                new("weight", Number) { Min = 0 },
                new("vendor", Text),
                new("collection", Texts),
                new("title", Text),
                new("taxes", Number) { Min = 0 },
                new("discount", Number) { Min = 0 },
                new("extra", Scalars),
            ],
        },
        new("redemption", Object)
        {
            Fields = [new("pointsHoldReference", Text), new("couponsLockReference", Text), new("couponCodes", Texts)],
        },
        new("extra", Scalars),
        new("merchant", Object)
        {
            Fields =
            [
                new("uniqueId", Text),
                new("name", Text),
                new("branch", Object) { Fields = [new("uniqueId", Text), new("name", Text)] },
            ],
        },
        s_guest,
        s_channel,
        new("cartId", Text),
        new("cashbackConfigurations", Object) { Fields = [new("returnWindow", Integer) { Min = 0, Max = 7300 }] },
    ];

    public static Field[] BatchCustomer { get; } =
    [
        s_customerId,
        s_email,
        s_mobile,
        new("deviceToken", Text),
        new("osType", Text),
        new("referrerCode", Text),
        s_guest,
        new("customerAttributes", Object)
        {
            Fields =
            [
                new("displayName", Text),
                new("firstName", Text),
                new("lastName", Text),
                s_email,
                new("gender", Text),
                s_mobile,
                new("dateOfBirth", Text),
                new("joinDate", Text),
                new("country", Text),
                new("city", Text),
                new("zip", Text),
                new("preferredLanguage", Text),
                new("source", Text),
                new("utms", List),
                new("devices", List),
                new("paymentMethods", Texts),
                new("totalSpent", Number) { Min = 0 },
                new("lastOrderDate", Text),
                new("totalOrders", Integer) { Min = 0 },
                new("avgOrderAmount", Number) { Min = 0 },
                s_channel,
                new("custom", Object),
            ],
        },
    ];

    public static Field[] BatchOrder { get; } = s_orderTotals;

    public static Field[] BalanceInquiry { get; } = [s_customerId];

    public static Field[] BalanceAdjustment { get; } = [s_customerId, new("amount", Number) { Required = true }, new("reason", Text)];

    public static Field[] Cashback { get; } = [.. s_transaction, new("amount", Number) { Required = true, Min = 0 }];

    public static Field[] Redemption { get; } =
    [
        .. s_transaction,
        new("amount", Number) { Min = 0 },
        new("points", Integer) { Min = 0 },
        new("holdReference", Text),
    ];

    public static Field[] Events { get; } = [s_customerId, new("events", Map) { Required = true }];
}
