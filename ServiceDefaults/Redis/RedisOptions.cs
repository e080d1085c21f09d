using System.Net;

namespace AgenticAi.ServiceDefaults.Redis;

/// <summary>Where a Redis is and how we enter.</summary>
internal sealed record RedisOptions(DnsEndPoint Server)
{
    private const int UsualPort = 6379;

    public string User { get; init; } = "default";

    public string? Password { get; init; }

    public int Database { get; init; }

    public bool Tls { get; init; }

    public TimeSpan ConnectLimit { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long an answer may take. A connection that is slower is given up.</summary>
    public TimeSpan AnswerLimit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Reads a connection string as StackExchange.Redis writes it: <c>host:port,password=...,ssl=true</c>. Settings that we don't have are ignored.</summary>
    public static RedisOptions Parse(string text)
    {
        var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var server = words.FirstOrDefault(word => !word.Contains('=')) ?? throw new FormatException("A Redis connection string names a server.");
        return words.Where(word => word.Contains('=')).Aggregate(new RedisOptions(Address(server)), With);
    }

    private static RedisOptions With(RedisOptions options, string setting)
    {
        var value = setting[(setting.IndexOf('=') + 1)..];
        return setting[..setting.IndexOf('=')].ToLowerInvariant() switch
        {
            "user" => options with { User = value },
            "password" => options with { Password = value },
            "defaultdatabase" => options with { Database = int.Parse(value) },
            "ssl" => options with { Tls = bool.Parse(value) },
            "connecttimeout" => options with { ConnectLimit = TimeSpan.FromMilliseconds(int.Parse(value)) },
            "asynctimeout" => options with { AnswerLimit = TimeSpan.FromMilliseconds(int.Parse(value)) },
            _ => options,
        };
    }

    private static DnsEndPoint Address(string server)
    {
        var colon = server.LastIndexOf(':');
        return colon > 0 && server[^1] != ']'
            ? new DnsEndPoint(server[..colon].Trim('[', ']'), int.Parse(server[(colon + 1)..]))
            : new DnsEndPoint(server.Trim('[', ']'), UsualPort);
    }
}
