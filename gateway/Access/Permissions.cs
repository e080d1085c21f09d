using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Gateway.Access;

/// <summary>What somebody may do here. Which things they may do it to is for the services to say.</summary>
public static class Permissions
{
    public const string Read = "read";
    public const string Write = "write";

    /// <summary>Use one built application; nobody has it but by a ticket.</summary>
    public const string Preview = "preview";

    /// <summary>Make and revoke one's own API keys.</summary>
    public const string Keys = "keys";

    /// <summary>See and change everybody's accounts.</summary>
    public const string Users = "users";

    /// <summary>Read who did what.</summary>
    public const string Audit = "audit";

    private static readonly string[] OfUsers = [Read, Write, Keys];
    private static readonly string[] OfAdministrators = [.. OfUsers, Users, Audit];

    public static IReadOnlyList<string> Of(string role) => role == Caller.Administrator ? OfAdministrators : OfUsers;
}
