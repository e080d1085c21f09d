namespace AgenticAi.Pipeline.Validation;

/// <summary>A user that the application was started with, for roles that nobody can register for.</summary>
public sealed record ConfiguredUser(string Role, string Identifier, string Password)
{
    /// <summary>Reads <c>admin:root@example.com:Secret-12345</c>; the password may contain colons.</summary>
    /// <exception cref="FormatException">A part is missing.</exception>
    public static ConfiguredUser Parse(string text)
    {
        var parts = text.Split(':', 3);
        return parts.Length == 3 && Array.TrueForAll(parts, part => part.Length > 0)
            ? new ConfiguredUser(parts[0], parts[1], parts[2])
            : throw new FormatException($"\"{text}\" is not a user: write role:identifier:password.");
    }
}
