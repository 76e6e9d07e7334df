using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Local.Contract;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>Coupons, from the check at checkout to their use.</summary>
internal static class CouponsApi
{
    public static IEnumerable<ApiOperation> Operations(Operations on)
    {
        var account = on.Account;
        return
        [
            on.Change(CouponsClient.ValidateOperation, J.ValidateCouponRequestJson.Instance, J.CouponValidationJson.Instance,
                (call, body) => Validate(account, call, body)),
            on.Change(CouponsClient.ValidateManyOperation, J.ValidateCouponsRequestJson.Instance, J.CouponSetValidationJson.Instance,
                (call, body) => ValidateMany(account, call, body)),
            on.Change(CouponsClient.BurnOperation, J.BurnCouponsRequestJson.Instance, J.BurnCouponsResponseJson.Instance,
                (call, body) => Burn(account, call, body)),
            on.Read(CouponsClient.ReleaseOperation, J.ReleaseCouponsResponseJson.Instance, call => Release(account, call)),
            on.Change(CouponsClient.CreatePredefinedOperation, J.CreatePredefinedCouponRequestJson.Instance, J.PredefinedCouponJson.Instance,
                (call, body) => CreatePredefined(account, call, body)),
            on.Ask(CouponsClient.ApplyAutomaticOperation, J.ApplyAutomaticCouponsRequestJson.Instance, J.AutomaticCouponJson.Instance,
                (call, body) => ApplyAutomatic(account, call, body)),
        ];
    }

    private static CouponValidation Validate(Account account, Call call, ValidateCouponRequest body)
    {
        var customer = account.Require(body.CustomerId, call.Now);
        var coupon = Coupons.Require(account, call.Path["code"]);
        var use = Use(body.TotalPurchaseAmount, body.MerchantId, body.CollectionId, body.CollectionsIds);
        if (Coupons.Fault(account, customer, coupon, use, call.Now) is not null)
        {
            return new CouponValidation { Valid = false };
        }

        var held = body.Lock == true ? Coupons.Lock(account, customer, [coupon], body.LockReference, body.LockDuration, call.Now) : null;
        return new CouponValidation
        {
            Valid = true,
            Coupon = Describe(coupon),
            LockReference = held?.Reference,
            DateToExpire = held?.ExpiresAt,
        };
    }

    private static CouponSetValidation ValidateMany(Account account, Call call, ValidateCouponsRequest body)
    {
        if (body.Coupons.Count > account.Program.MaximumCoupons)
        {
            throw new RefusedException(Refusal.TooManyCoupons);
        }

        var customer = account.Require(body.CustomerId, call.Now);
        CouponRecord[] coupons = [.. body.Coupons.Select(code => Coupons.Require(account, code))];
        var use = Use(body.TotalPurchaseAmount, body.MerchantId, body.CollectionId, body.CollectionsIds);
        if (coupons.Any(coupon => Coupons.Fault(account, customer, coupon, use, call.Now) is not null))
        {
            return new CouponSetValidation { Valid = false };
        }

        var held = body.Lock == true ? Coupons.Lock(account, customer, coupons, body.LockReference, body.LockDuration, call.Now) : null;
        return new CouponSetValidation
        {
            Valid = true,
            Coupons = [.. coupons.Select(Describe)],
            LockReference = held?.Reference,
            DateToExpire = held?.ExpiresAt,
        };
    }

    private static BurnCouponsResponse Burn(Account account, Call call, BurnCouponsRequest body)
    {
        if (body.Coupons is null == body.LockReference is null)
        {
            throw new RefusedException(Refusal.Payload("Exactly one of coupons and lockReference must be given."));
        }

        var customer = account.Require(body.CustomerId, call.Now);
        var coupons = Coupons.Of(account, customer, body.Coupons ?? [], body.LockReference, call.Now);
        Coupons.Burn(account, customer, coupons, body.LockReference);
        return new BurnCouponsResponse { Success = true, BurnedAt = call.Now };
    }

    private static ReleaseCouponsResponse Release(Account account, Call call)
    {
        var held = Coupons.RequireLock(account, customer: null, call.Path["lockReference"], call.Now);
        account.Data.Locks.Remove(held);
        return new ReleaseCouponsResponse { Success = true, ReleasedAt = call.Now, ReleasedCoupons = held.Codes };
    }

    private static PredefinedCoupon CreatePredefined(Account account, Call call, CreatePredefinedCouponRequest body)
    {
        var customer = account.Require(body.CustomerId, call.Now);
        var rule = Rules.Require(account, body.RuleId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var code = $"GB-{account.Data.LastId + 1}";
        account.Points.Spend(
            customer,
            new HistoryEntry { Activity = "Redemption", Transaction = "DiscountCode", Time = call.Now, CouponCode = code, CouponType = rule.Type },
            rule.PointsToRedeem);
        var coupon = new CouponRecord
        {
            Code = code,
            Name = $"{rule.Type} of rule {rule.Id}",
            Type = rule.Type switch { "percentage_discount" => "percentage", "free_shipping" => "shipping", "free_product" => "product", _ => "fixed" },
            Value = rule.Value,
            CustomerId = customer.Id,
            UsageLimit = 1,
            LimitPerCustomer = 1,
            StartsAt = call.Now,
            ExpiresAt = call.Now.AddDays(rule.ValidDays),
        };
        account.Data.Coupons.Add(coupon);
        return new PredefinedCoupon { Code = code, StartDate = coupon.StartsAt, ExpiryDate = coupon.ExpiresAt };
    }

    private static AutomaticCoupon ApplyAutomatic(Account account, Call call, ApplyAutomaticCouponsRequest body)
    {
        account.Require(body.CustomerId, call.Now);
        var total = body.TotalPrice ?? body.LineItems?.Sum(line => (line.Price ?? 0) * (line.Quantity ?? 1)) ?? 0;
        return account.Program.AutomaticCoupon is { } offer && total >= offer.MinTotal
            ? new AutomaticCoupon
            {
                IsApplied = true,
                CouponName = offer.Name,
                DiscountAmount = decimal.Round(total * offer.Percentage / 100, 2),
                DiscountType = AutomaticDiscountType.Percentage,
                DiscountedItems =
                [
                    .. (body.LineItems ?? []).Select(line => new DiscountedItem
                    {
                        ProductId = line.ProductId,
                        Quantity = line.Quantity,
                        Discount = decimal.Round((line.Price ?? 0) * (line.Quantity ?? 1) * offer.Percentage / 100, 2),
                        Price = line.Price,
                    }),
                ],
            }
            : new AutomaticCoupon { IsApplied = false };
    }

    private static CouponUse Use(decimal? total, string? merchant, string? collection, IReadOnlyList<string>? collections) => new()
    {
        Total = total,
        Merchant = merchant,
        Collections = [.. collections ?? [], .. collection is null ? Array.Empty<string>() : [collection]],
    };

    private static Coupon Describe(CouponRecord coupon) => new()
    {
        Code = coupon.Code,
        Type = new CouponType(coupon.Type),
        Value = coupon.Value,
        UsageLimit = coupon.UsageLimit,
        LimitPerCustomer = coupon.LimitPerCustomer,
        StartDate = coupon.StartsAt,
        ExpiryDate = coupon.ExpiresAt,
        Capping = coupon.Capping,
        MinOrderValue = coupon.MinOrderValue,
        EntitledCollectionIds = coupon.Collections,
        EntitledMerchantIds = coupon.Merchants,
    };
}
