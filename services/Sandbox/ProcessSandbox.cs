using AgenticAi.Pipeline.Deployment.Processes;
using Microsoft.Extensions.Options;

namespace AgenticAi.Sandbox;

/// <summary>
/// What works everywhere: an own folder, an environment without secrets, an account without privileges, and the limits. It keeps neither the network
/// nor what everybody may read away.
/// </summary>
internal sealed class ProcessSandbox(IOptions<SandboxOptions> options, WorkFolder work) : ISandbox
{
    /// <summary>Where our program files lie that the account may read.</summary>
    private string _programs = AppContext.BaseDirectory;

    public string Name => "process";

    public bool Isolates => false;

    public string? Account { get; } = Environment.IsPrivilegedProcess ? Unprivileged.AccountOf(options.Value) : null;

    public async Task<string?> WhyNotAsync(CommandRunner runner, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
        {
            return null;
        }

        if (Account is null || Executable.Find("setpriv") is null)
        {
            return "it would run programs as root: there is no account for them, or no setpriv of util-linux";
        }

        if (!await ReadsAsync(AppContext.BaseDirectory, runner, cancellation))
        {
            _programs = Copy();
        }

        return ProgramFolders.Dotnet is { } dotnet && !await ReadsAsync(dotnet, runner, cancellation)
            ? $"the account '{Account}' can't read {dotnet}, where the SDK lies"
            : null;
    }

    public ToolCommand Wrap(ToolCommand inner, string folder, bool grouped)
    {
        var arguments = inner.Arguments.Select(word => word.Replace(AppContext.BaseDirectory, _programs, StringComparison.Ordinal));
        IReadOnlyList<string> words =
        [
            .. Account is null ? [] : Unprivileged.Words(Account),
            .. ProgramLimits.Words(options.Value, grouped, counted: Account is not null),
            ProgramFolders.PathOf(inner.Program),
            .. arguments,
        ];
        return inner with { Program = words[0], Arguments = [.. words.Skip(1)] };
    }

    private async Task<bool> ReadsAsync(string folder, CommandRunner runner, CancellationToken cancellation) =>
        (await runner.RunAsync(new ToolCommand("ls", folder) { WorkingDirectory = "/", Account = Account }, cancellation: cancellation)).Succeeded;

    private string Copy()
    {
        var copy = Path.Combine(work.Path, "program") + Path.DirectorySeparatorChar;
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
