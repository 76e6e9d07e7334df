using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gameball.Local;

/// <summary>What proves that the customer agrees: the hash that changes by itself, and the one-time password.</summary>
internal static class Proofs
{
    /// <summary>Returns the customer's hash of this hour: six digits.</summary>
    public static string Hash(CustomerRecord customer, DateTimeOffset now)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{customer.GameballId}:{now.UtcDateTime:yyyyMMddHH}");
        return (BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(text))) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Makes a one-time password. A real account sends it to the customer's phone; here it is the customer's last notification.</summary>
    public static void SendPassword(Account account, CustomerRecord customer, DateTimeOffset now)
    {
        customer.OneTimePassword = (++account.Data.LastId % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        Notices.Add(account, customer, "One-time password", customer.OneTimePassword, now);
    }

    /// <summary>Checks the hash and the password of a request.</summary>
    /// <exception cref="RefusedException">One of them is wrong, or the account needs a password and there is none.</exception>
    public static void Check(Account account, CustomerRecord customer, string? hash, string? password, bool? ignored, DateTimeOffset now)
    {
        if (hash is { Length: > 0 } && hash != Hash(customer, now))
        {
            throw new RefusedException(Refusal.WrongHash);
        }

        var isNeeded = account.Program.NeedsOneTimePassword && ignored != true;
        if ((isNeeded || password is { Length: > 0 }) && ignored != true && (password is null || password != customer.OneTimePassword))
        {
            throw new RefusedException(Refusal.InvalidValue("otp must be the customer's last one-time password."));
        }
    }
}
