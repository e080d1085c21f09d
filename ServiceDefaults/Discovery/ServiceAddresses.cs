using Microsoft.Extensions.Configuration;

namespace AgenticAi.ServiceDefaults.Discovery;

/// <summary>Where services listen: <c>services__NAME__http__0</c>, <c>__1</c> ..., as Aspire names them. Several addresses are used in turn.</summary>
public sealed class ServiceAddresses(IConfiguration configuration)
{
    private int _turn;

    /// <summary>An address whose host is not the name of a service stays as it is.</summary>
    public Uri Resolve(Uri address)
    {
        var known = configuration.GetSection($"services:{address.Host}:http").GetChildren().Select(child => child.Value).OfType<string>().ToList();
        if (known.Count == 0)
        {
            return address;
        }

        var turn = (uint)Interlocked.Increment(ref _turn);
        return new Uri(new Uri(known[(int)(turn % (uint)known.Count)]), address.PathAndQuery);
    }
}
