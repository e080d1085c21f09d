using AgenticAi.Sandbox;

namespace AgenticAi.Worker.Serving;

/// <summary>What worker and serving process share; it is gone when disposed.</summary>
internal sealed class ServeFolder(string root) : IDisposable
{
    /// <summary>The line that the process prints when the application answers.</summary>
    public const string Ready = "ready";

    public string Root { get; } = root;

    public string Application => Path.Combine(Root, "application");

    /// <summary>Unix domain socket of the application; the system allows 107 bytes for its path.</summary>
    public string Socket => Path.Combine(Root, "s");

    public string Home => Path.Combine(Root, "home");

    public string Temporary => Path.Combine(Root, "tmp");

    /// <param name="parent">Where folders of tasks lie.</param>
    /// <param name="task">Names it; a worker holds a task once.</param>
    public static ServeFolder Create(string parent, Guid task)
    {
        var folder = new ServeFolder(Path.Combine(Path.GetFullPath(parent), task.ToString("N")));
        Directory.CreateDirectory(folder.Application);
        Directory.CreateDirectory(folder.Home);
        Directory.CreateDirectory(folder.Temporary);
        return folder;
    }

    /// <exception cref="InvalidDataException">The path would lead out of the application.</exception>
    public string PathOf(string file)
    {
        var path = Path.GetFullPath(Path.Combine(Application, file));
        return path.StartsWith(Application + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new InvalidDataException($"The file '{file}' lies outside of the application.");
    }

    public void Dispose() => LeftFolder.Remove(Root);
}
