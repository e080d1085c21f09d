using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Sandbox;

/// <summary>A way to keep a program apart from the rest of the machine.</summary>
internal interface ISandbox
{
    /// <summary>As <see cref="SandboxOptions.Kind"/> names it.</summary>
    string Name { get; }

    /// <summary>Whether it keeps away the network and what others have on this machine.</summary>
    bool Isolates => true;

    /// <summary>The account that the program runs as; null for our own.</summary>
    string? Account { get; }

    /// <summary>Tries it; asked once.</summary>
    /// <returns>Why it does not work on this machine; null when it does.</returns>
    Task<string?> WhyNotAsync(CommandRunner runner, CancellationToken cancellation);

    /// <summary>The command that runs the program inside.</summary>
    /// <param name="inner">The program with its environment, which is the whole environment inside.</param>
    /// <param name="folder">The one folder that it may write to.</param>
    /// <param name="grouped">Whether it runs in a control group, which holds the limits of all its processes together.</param>
    ToolCommand Wrap(ToolCommand inner, string folder, bool grouped);

    /// <summary>What ends a program whose processes are not below the command's; null when ending that is enough.</summary>
    ToolCommand? End(string folder) => null;
}
