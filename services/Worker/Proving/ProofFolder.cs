using System.Text;
using AgenticAi.Sandbox;

namespace AgenticAi.Worker.Proving;

/// <summary>What worker and proving process exchange; it is gone when disposed.</summary>
internal sealed class ProofFolder(string root) : IDisposable
{
    public string Root { get; } = root;

    /// <summary>A <see cref="ProofOrder"/>.</summary>
    public string Order => Path.Combine(Root, "order.json");

    public string Model => Path.Combine(Root, "model.json");

    /// <summary>Where the application is built; delivered in the end.</summary>
    public string Application => Path.Combine(Root, "application");

    /// <summary>A <see cref="ProofEnd"/>, written last.</summary>
    public string End => Path.Combine(Root, "end.json");

    /// <summary>What phase 11 learned, as JSON.</summary>
    public string Learned => Path.Combine(Root, "learned.json");

    public string Home => Path.Combine(Root, "home");

    public string Temporary => Path.Combine(Root, "tmp");

    /// <summary>An empty one with a name that nobody has.</summary>
    public static ProofFolder Create(string parent, Guid task, int attempt)
    {
        var folder = new ProofFolder(Path.Combine(Path.GetFullPath(parent), $"{task:N}-{attempt}-{Path.GetRandomFileName()}"));
        Directory.CreateDirectory(folder.Application);
        Directory.CreateDirectory(folder.Home);
        Directory.CreateDirectory(folder.Temporary);
        return folder;
    }

    /// <summary>Reads what the sandbox left.</summary>
    /// <exception cref="InvalidDataException">It is no plain file, or too large.</exception>
    public static async Task<string> ReadAsync(string file, CancellationToken cancellation) =>
        Encoding.UTF8.GetString(await LeftFile.ReadAsync(new FileInfo(file), cancellation));

    public void Dispose() => LeftFolder.Remove(Root);
}
