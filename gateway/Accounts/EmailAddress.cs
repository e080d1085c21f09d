using System.Net.Mail;
using AgenticAi.ServiceDefaults.Problems;

namespace AgenticAi.Gateway.Accounts;

internal static class EmailAddress
{
    private const int Longest = 254;

    /// <summary>As accounts hold it.</summary>
    /// <exception cref="RefusalException">It is none.</exception>
    public static string Read(string? text)
    {
        var email = text?.Trim().ToLowerInvariant() ?? "";
        return email.Length <= Longest && MailAddress.TryCreate(email, out var address) && address.Address == email
            ? email
            : throw RefusalException.Invalid("'email' is not an e-mail address.");
    }
}
