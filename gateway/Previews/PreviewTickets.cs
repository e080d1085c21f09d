using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using AgenticAi.Gateway.Access;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Previews;

/// <summary>
/// Let a browser show one built application for a while. A ticket stands in the address, because a page in a sandbox sends no cookies; whoever
/// holds it, the application's own scripts too, reaches that application and nothing else.
/// </summary>
internal sealed class PreviewTickets(IOptions<TokenOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(8);

    private readonly byte[] _key = options.Value.Derive("agenticai previews");

    public string For(SignedIn person, string execution)
    {
        var content = new PreviewTicket(execution, person.Caller, person.ProofId, time.GetUtcNow() + Life);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(content);
        return $"{Base64Url.EncodeToString(bytes)}.{Base64Url.EncodeToString(HMACSHA256.HashData(_key, bytes))}";
    }

    /// <summary>Null when it is not one of ours, altered, or too old. Whether its session has ended is not looked at.</summary>
    public PreviewTicket? Read(string? ticket)
    {
        if (ticket?.Split('.') is not [{ } content, { } seal] || !Base64Url.IsValid(content) || !Base64Url.IsValid(seal))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(content);
        return
            CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, bytes), Base64Url.DecodeFromChars(seal))
            && JsonSerializer.Deserialize<PreviewTicket>(bytes) is { } read
            && read.Until > time.GetUtcNow()
            ? read
            : null;
    }
}
