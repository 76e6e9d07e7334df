using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gameball.Local.Contract;
using Gameball.Runtime;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>Customers: create, read, opt in and out, delete.</summary>
internal static class CustomersApi
{
    private static readonly HashSet<string> s_personal =
        ["displayName", "firstName", "lastName", "email", "mobile", "dateOfBirth", "joinDate", "avgOrderAmount"];

    public static IEnumerable<ApiOperation> Operations(Operations on)
    {
        var account = on.Account;
        return
        [
            on.Custom(CustomersClient.CreateOrUpdateOperation, call => null, (call, json) => Upsert(account, call, json)),
            on.Read(CustomersClient.GetOperation, J.CustomerJson.Instance, call => Describe(account.Require(call.CustomerId, call.Now))),
            on.Custom(CustomersClient.DeleteOperation, call => call.CustomerId, (call, _) =>
            {
                account.Delete(account.Require(call.CustomerId, call.Now));
                return Reply.Empty();
            }),
            on.Read(CustomersClient.GetDetailsOperation, J.CustomerDetailsJson.Instance, call =>
                Details(account.Require(call.CustomerId, call.Now))),
            on.Change(CustomersClient.SetActivationOperation, J.CustomerActivationRequestJson.Instance, J.CustomerActivationJson.Instance,
                (call, body) => SetActivation(account.Require(call.CustomerId, call.Now), body)),
            on.Read(CustomersClient.GetCouponsOperation, J.CustomerCouponsJson.Instance, call => CouponsOf(account, call)),
            on.Read(CustomersClient.GetHashOperation, J.CustomerHashJson.Instance, call =>
                new CustomerHash { Hash = Proofs.Hash(account.Require(call.CustomerId, call.Now), call.Now) }),
            on.Read(CustomersClient.GetBalanceOperation, J.CustomerBalanceJson.Instance, call =>
                Balance(account.Program, account.Require(call.CustomerId, call.Now))),
        ];
    }

    public static string? DisplayName(CustomerRecord customer) =>
        customer.Attributes.TryGetValue("displayName", out var name) ? RowText.Read(name)
        : string.Join(' ', new[] { "firstName", "lastName" }.Select(part => customer.Attributes.GetValueOrDefault(part))
            .Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString())) is { Length: > 0 } full ? full
        : null;

    /// <summary>Creates or updates a customer, and refers a new one.</summary>
    /// <exception cref="RefusedException">The referral code is unknown.</exception>
    public static CustomerRecord Upsert(Account account, JsonElement body, DateTimeOffset now)
    {
        var id = RowText.Read(body, "customerId")!;
        var code = RowText.Read(body, "referrerCode");
        CustomerRecord? referrer = null;
        if (account.Find(id, now) is null && code is { Length: > 0 })
        {
            referrer = account.ByReferralCode(code) ?? throw new RefusedException(Refusal.ReferralCodeNotFound);
        }

        var customer = account.Ensure(id, now);
        customer.ReferrerId ??= referrer?.Id;
        Account.Merge(customer, body);
        return customer;
    }

    private static Reply Upsert(Account account, Call call, JsonElement json) => Reply.Ok(
        J.UpsertCustomerResponseJson.Instance,
        new UpsertCustomerResponse { GameballId = Upsert(account, json, call.Now).GameballId });

    private static Customer Describe(CustomerRecord customer) => new()
    {
        GameballId = customer.GameballId,
        CustomerId = customer.Id,
        CustomerAttributes = Attributes(customer, J.PublicCustomerAttributesJson.Instance, s_personal),
        ReferralCode = customer.ReferralCode,
        ReferralLink = Link(customer),
        IsReferred = customer.ReferrerId is not null,
        DynamicReferralLink = Link(customer),
    };

    private static CustomerDetails Details(CustomerRecord customer) => new()
    {
        CustomerId = customer.Id,
        GameballId = customer.GameballId,
        CustomerAttributes = Attributes(customer, J.CustomerProfileJson.Instance),
        ReferralCode = customer.ReferralCode,
        ReferralLink = Link(customer),
        IsReferred = customer.ReferrerId is not null,
        DynamicReferralLink = Link(customer),
    };

    private static string Link(CustomerRecord customer) => $"https://example.com/join?code={customer.ReferralCode}";

    private static CustomerActivation SetActivation(CustomerRecord customer, CustomerActivationRequest body)
    {
        var changed = customer.IsActive != body.IsActive;
        customer.IsActive = body.IsActive;
        return new CustomerActivation { CustomerId = customer.Id, IsActive = body.IsActive, StateChanged = changed };
    }

    private static CustomerBalance Balance(LoyaltyProgram program, CustomerRecord customer)
    {
        var next = customer.Open.Where(entry => entry is { Status: BookingStatus.Active, ExpiresAt: not null }).ToArray();
        var date = next.Length == 0 ? null : next.Min(entry => entry.ExpiresAt);
        decimal? expiring = date is null ? null : next.Where(entry => entry.ExpiresAt == date).Sum(entry => entry.Remaining);
        return new CustomerBalance
        {
            TotalPointsBalance = customer.Available + customer.Pending,
            TotalPointsValue = (customer.Available + customer.Pending) * program.PointValue,
            AvailablePointsBalance = customer.Available,
            AvailablePointsValue = customer.Available * program.PointValue,
            PendingPoints = customer.Pending,
            PendingPointsValue = customer.Pending * program.PointValue,
            Currency = program.Currency,
            PointsName = program.PointsName,
            NextExpiringPointsAmount = expiring,
            NextExpiringPointsValue = expiring * program.PointValue,
            NextExpiringPointsDate = date,
            TotalEarnedPoints = customer.TotalEarned,
        };
    }

    private static CustomerCoupons CouponsOf(Account account, Call call)
    {
        var customer = account.Require(call.CustomerId, call.Now);
        return new CustomerCoupons
        {
            Coupons =
            [
                .. account.Data.Coupons.Where(coupon => coupon.CustomerId is null || coupon.CustomerId == customer.Id)
                    .Select(coupon => new CustomerCoupon
                    {
                        Name = coupon.Name,
                        Code = coupon.Code,
                        Value = coupon.Value,
                        Type = new CustomerCouponType(coupon.Type switch
                        {
                            "shipping" => "free_shipping",
                            "fixed" => "fixed_rate_discount",
                            "product" => "free_product",
                            var other => other,
                        }),
                        Currency = account.Program.Currency,
                        StartDate = coupon.StartsAt,
                        ExpiryDate = coupon.ExpiresAt,
                        IsExpired = coupon.ExpiresAt <= call.Now,
                        IsActive = true,
                        UsageLimit = coupon.UsageLimit,
                        LimitPerCustomer = coupon.LimitPerCustomer,
                        UsedCount = coupon.Uses.Values.Sum(),
                        CustomerUsedCount = coupon.Uses.GetValueOrDefault(customer.Id),
                        IsAvailableToUse = Coupons.Fault(account, customer, coupon, use: null, call.Now) is null,
                    }),
            ],
        };
    }

    // The attributes that requests sent, with those that the account counts, in the documented type of the answer.
    private static T Attributes<T>(CustomerRecord customer, GeneratedJson<T> json, HashSet<string>? hidden = null)
    {
        var attributes = new JsonObject();
        foreach (var (name, value) in customer.Attributes)
        {
            attributes[name] = JsonNode.Parse(value.GetRawText());
        }

        attributes["email"] = customer.Email;
        attributes["mobile"] = customer.Mobile;
        attributes["tags"] = new JsonArray([.. customer.Tags.Select(tag => (JsonNode)tag)]);
        attributes["joinDate"] = customer.JoinedAt;
        attributes["totalSpent"] = customer.TotalPaid;
        attributes["totalOrders"] = customer.OrderCount;
        attributes["avgOrderAmount"] = customer.OrderCount == 0 ? 0 : decimal.Round(customer.TotalPaid / customer.OrderCount, 2);
        attributes["lastOrderDate"] = customer.LastOrderAt;
        foreach (var name in hidden ?? [])
        {
            attributes.Remove(name);
        }

        var reader = new JsonReader(Encoding.UTF8.GetBytes(attributes.ToJsonString()));
        return json.ReadValue(ref reader);
    }
}
