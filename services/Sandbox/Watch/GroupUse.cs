using AgenticAi.Sandbox.Groups;

namespace AgenticAi.Sandbox.Watch;

/// <summary>As the kernel counts it for a control group; it has already refused what was too much.</summary>
internal sealed class GroupUse(IControlGroup group, SandboxOptions options) : IUse
{
    public string? Exceeded() =>
        group.LackedMemory ? Limits.Memory(options)
        : group.LackedProcesses ? Limits.Processes(options)
        : group.ProcessorTime > options.ProcessorTime ? Limits.ProcessorTime(options)
        : null;
}
