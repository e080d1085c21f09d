namespace AgenticAi.Sandbox;

/// <summary>How a program gets the account that runs generated code, and no way back.</summary>
internal static class Unprivileged
{
    private const string Accounts = "/etc/passwd";

    /// <summary>The first configured one that is on this machine; null for none.</summary>
    public static string? AccountOf(SandboxOptions options) =>
        File.Exists(Accounts) ? options.Accounts.FirstOrDefault(account => Fields(account) is not null) : null;

    /// <summary>Numbers of the account and its group.</summary>
    public static (string User, string Group) NumbersOf(string account) => (Fields(account)![2], Fields(account)![3]);

    /// <summary>The words before a program's.</summary>
    /// <param name="account">Null to keep ours, which has no privileges.</param>
    public static IReadOnlyList<string> Words(string? account) =>
        [
            "setpriv",
            // Given again, because changing the account takes it away.
            "--pdeathsig",
            "KILL",
            "--no-new-privs",
            "--inh-caps=-all",
            "--ambient-caps=-all",
            .. account is null ? [] : new[] { "--bounding-set=-all", "--reuid", account, "--regid", NumbersOf(account).Group, "--clear-groups" },
            "--",
        ];

    private static string[]? Fields(string account) =>
        File.ReadLines(Accounts).Select(line => line.Split(':')).FirstOrDefault(fields => fields[0] == account);
}
