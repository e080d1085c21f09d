using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Tests.Hosting;

/// <summary>People and services that call.</summary>
public static class Callers
{
    public static Caller Ada { get; } = new("0197a000-0000-7000-8000-000000000001", "ada@example.org", Caller.User);

    public static Caller Bob { get; } = new("0197a000-0000-7000-8000-000000000002", "bob@example.org", Caller.User);

    public static Caller Root { get; } = new("0197a000-0000-7000-8000-000000000003", "root@example.org", Caller.Administrator);

    public static Caller Neighbour { get; } = new("execution", "execution", Caller.Service);
}
