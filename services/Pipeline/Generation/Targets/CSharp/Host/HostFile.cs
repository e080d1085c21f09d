using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

/// <summary>A file of the host: one template, one output, and the models that need it.</summary>
/// <param name="Template">Below <c>CSharp/Host</c>, without <c>.hbs</c>.</param>
/// <param name="Output">Relative to the workspace; <c>{root}</c> stands for the root namespace.</param>
/// <param name="Task">The task that it belongs to.</param>
/// <param name="IsNeeded">Null when every application has it.</param>
internal sealed record HostFile(
    string Template,
    string Output,
    string Task = "host",
    Func<ApplicationModel, bool>? IsNeeded = null,
    FileKind Kind = FileKind.Generated
)
{
    public string PathIn(CodeNames names) => Output.Replace("{root}", names.Root, StringComparison.Ordinal);

    /// <summary>A file of the project that lies where its template lies.</summary>
    public static HostFile InProject(string template, string task, Func<ApplicationModel, bool>? isNeeded = null) =>
        new(template, $"src/{{root}}/{template}", task, isNeeded);
}
