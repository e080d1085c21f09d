using System.Security.Cryptography;
using System.Text;

namespace AgenticAi.AppHost.Native.ResourcePage;

/// <summary>
/// Lets people in who saw the console: it shows a link that works once. Using it shows the next one, so that a link that stayed in a history or a
/// log is of no use.
/// </summary>
internal sealed class Visitors(int port, Action<string> announce)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _sessions = new(StringComparer.Ordinal);
    private string _token = "";

    public int Port => port;

    public void Invite()
    {
        lock (_gate)
        {
            _token = NewSecret();
            announce($"http://127.0.0.1:{port}/login?token={_token}");
        }
    }

    /// <returns>The secret of a new session; null when the token is not the one of the last invitation.</returns>
    public string? LetIn(string token)
    {
        lock (_gate)
        {
            if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(_token)))
            {
                return null;
            }

            var session = NewSecret();
            _sessions.Add(session);
            Invite();
            return session;
        }
    }

    public bool Knows(string? session)
    {
        lock (_gate)
        {
            return session is not null && _sessions.Contains(session);
        }
    }

    private static string NewSecret() => RandomNumberGenerator.GetHexString(48, lowercase: true);
}
