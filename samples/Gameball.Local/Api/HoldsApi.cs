using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Local.Contract;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>Points that are held for a purchase, and one-time passwords.</summary>
internal static class HoldsApi
{
    public static IEnumerable<ApiOperation> Operations(Operations on)
    {
        var account = on.Account;
        return
        [
            on.Change(TransactionsClient.HoldPointsOperation, J.HoldPointsRequestJson.Instance, J.HoldPointsResponseJson.Instance,
                (call, body) => Hold(account, call.Now, body)),
            on.Read(TransactionsClient.GetHoldOperation, J.HoldJson.Instance, call => Describe(Find(account, call))),
            on.Read(TransactionsClient.CancelHoldOperation, J.CancelHoldResponseJson.Instance, call => Cancel(account, call)),
            on.Custom(TransactionsClient.SendOtpOperation, _ => null, (call, json) =>
            {
                var body = Local.Operations.Typed(J.SendOtpRequestJson.Instance, json);
                RequireOne("amount, points and ruleId", body.Amount, body.Points, body.RuleId);
                Proofs.SendPassword(account, account.Require(body.CustomerId, call.Now), call.Now);
                return Reply.Empty();
            }),
        ];
    }

    private static HoldPointsResponse Hold(Account account, DateTimeOffset now, HoldPointsRequest body)
    {
        RequireOne("amountToHold, pointsToHold and ruleId", body.AmountToHold, body.PointsToHold, body.RuleId);
        var customer = account.Require(body.CustomerId, now);
        Proofs.Check(account, customer, body.Hash, body.Otp, body.IgnoreOTP, now);
        if (body.TransactionTime > now)
        {
            throw new RefusedException(Refusal.TransactionInFuture);
        }

        var points = body.PointsToHold
            ?? (body.AmountToHold is { } amount ? Rewards.PointsWorth(account.Program, amount) : Rules.Require(account, body.RuleId!).PointsToRedeem);
        var hold = account.Points.Hold(customer, points, points * account.Program.PointValue, now);
        return new HoldPointsResponse
        {
            CustomerId = customer.Id,
            HoldAmount = hold.Amount,
            HoldEquivalentPoints = hold.Points,
            HoldReference = hold.Reference,
        };
    }

    private static Hold Describe(HoldRecord hold) => new()
    {
        CustomerId = hold.CustomerId,
        HoldAmount = hold.Amount,
        HoldEquivalentPoints = hold.Points,
        State = hold.State switch
        {
            HoldStatus.Active => HoldState.Active,
            HoldStatus.Used => HoldState.Used,
            _ => HoldState.Expired,
        },
        DateToExpire = hold.ExpiresAt,
    };

    private static CancelHoldResponse Cancel(Account account, Call call)
    {
        var hold = Find(account, call);
        if (hold.State == HoldStatus.Active)
        {
            account.Points.Release(account.Require(hold.CustomerId, call.Now), hold);
        }

        return hold.State == HoldStatus.Used
            ? new CancelHoldResponse { Success = false, Message = "The hold was used." }
            : new CancelHoldResponse { Success = true, Message = "The points are free." };
    }

    private static HoldRecord Find(Account account, Call call)
    {
        var hold = account.Points.Hold(call.Path["holdReferenceId"]) ?? throw new RefusedException(Refusal.HoldNotFound);
        account.Find(hold.CustomerId, call.Now); // Ends the hold if its time is over.
        return hold;
    }

    private static void RequireOne(string names, params object?[] values)
    {
        if (values.Count(value => value is not null) != 1)
        {
            throw new RefusedException(Refusal.Payload($"Exactly one of {names} must be given."));
        }
    }
}
