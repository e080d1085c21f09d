using System.CommandLine;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Cli.Remote;

/// <summary>Where the system is that a command talks to.</summary>
internal static class RemoteOptions
{
    public const string Variable = "AGENTIC_REMOTE";

    public static Option<string?> Remote() =>
        new("--remote") { Description = $"Address of a running system, http://HOST:PORT; else {Variable}, else the only one that you logged in to." };

    public static Option<bool> Json() => new("--json") { Description = "Answer as JSON." };

    /// <exception cref="FaultException">It is no address, or there is none.</exception>
    public static Uri AddressOf(string? given)
    {
        given ??= Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(given))
        {
            return RemoteKeys.Only()
                ?? throw new FaultException(FaultKind.WrongArgument, "No system is named", "--remote", "Add --remote http://HOST:PORT.");
        }

        return
            Uri.TryCreate(given, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : throw new FaultException(FaultKind.WrongArgument, $"'{given}' is no address", "--remote", "Write it as http://HOST:PORT.");
    }
}
