using AgenticAi.Sandbox;
using AgenticAi.Sandbox.Groups;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AgenticAi.Worker.Tests.Sandbox;

/// <summary>The sandbox of this machine with limits of a test's choice, and a folder for it.</summary>
internal sealed class SandboxFixture : IDisposable
{
    private readonly ControlGroups _groups;
    private readonly WorkFolder _work = new(Path.Combine(Path.GetTempPath(), $"agentic-work-{Path.GetRandomFileName()}"));

    public SandboxFixture(SandboxOptions? options = null)
    {
        var wrapped = Options.Create(options ?? new SandboxOptions());
        ISandbox[] sandboxes = [new ContainerSandbox(wrapped), new NamespaceSandbox(wrapped), new ProcessSandbox(wrapped, _work)];
        Choice = new SandboxChoice(sandboxes, wrapped, TimeProvider.System);
        _groups = new ControlGroups(wrapped, TimeProvider.System);
        Runner = new SandboxRunner(Choice, _groups, wrapped, TimeProvider.System);
        Folder = Directory.CreateTempSubdirectory("agentic-sandbox-").FullName;
    }

    public SandboxChoice Choice { get; }

    public SandboxRunner Runner { get; }

    public string Folder { get; }

    /// <summary>Whether the kernel holds the limits here.</summary>
    public async Task<bool> GroupsAsync()
    {
        await using var group = await _groups.TryCreateAsync(default);
        return group is not null;
    }

    public void Dispose()
    {
        Choice.Dispose();
        Directory.Delete(Path.GetDirectoryName(_work.Path)!, recursive: true);
        Directory.Delete(Folder, recursive: true);
    }
}
