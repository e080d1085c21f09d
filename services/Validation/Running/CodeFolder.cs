using System.Text;
using AgenticAi.Sandbox;

namespace AgenticAi.Validation.Running;

/// <summary>Where the code of one validation lies; gone when disposed.</summary>
internal sealed class CodeFolder : IDisposable
{
    public CodeFolder(WorkFolder work)
    {
        Root = Path.Combine(Path.GetFullPath(work.Path), Path.GetRandomFileName());
        foreach (var folder in new[] { Code, Home, Temporary })
        {
            Directory.CreateDirectory(folder);
        }
    }

    public string Root { get; }

    public string Code => Path.Combine(Root, "application");

    public string Home => Path.Combine(Root, "home");

    public string Temporary => Path.Combine(Root, "tmp");

    /// <summary>A file that whoever ran here may have made; read only when it is what its name says and not a way to somewhere else.</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<string?> ReadAsync(string relative, long mostBytes, CancellationToken cancellation)
    {
        var path = Root;
        foreach (var part in relative.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
            {
                return null;
            }
        }

        var file = new FileInfo(path);
        return file.Exists && file.Length <= mostBytes ? Encoding.UTF8.GetString(await LeftFile.ReadAsync(file, cancellation)) : null;
    }

    public void Dispose() => LeftFolder.Remove(Root);
}
