using AgenticAi.Pipeline.Deployment.Precheck;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Repair;

namespace AgenticAi.Pipeline.Tests.Repair;

/// <summary>Sources of a generated application with what the compiler needs, to be broken and mended in process.</summary>
internal sealed class BrokenCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RepairContext _context;

    public BrokenCopy(GeneratedApplication application)
    {
        foreach (
            var file in Directory
                .EnumerateFiles(application.Root, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(application.Root, file))
                .Where(IsNeeded)
        )
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[file])!);
            File.Copy(Path.Combine(application.Root, file), _folder[file]);
        }

        var drafts = application.State.Drafts.ToDictionary(draft => draft.Path, StringComparer.Ordinal);
        _context = new RepairContext(_folder.Root, application.State.Model, drafts);
        Extension = drafts.Values.First(draft => draft.Kind == FileKind.ExtensionPoint).Path;
    }

    /// <summary>An extension point of the application: its class is <see cref="Entity"/>Hooks.</summary>
    public string Extension { get; }

    public string Entity => Path.GetFileNameWithoutExtension(Extension)[..^"Extensions".Length];

    public string Folder => Path.GetDirectoryName(Extension)!.Replace('\\', '/');

    public string Namespace => Folder["src/".Length..].Replace('/', '.');

    public string Project => Directory.EnumerateFiles(_folder["src"], "*.csproj", SearchOption.AllDirectories).Single();

    public void Dispose() => _folder.Dispose();

    public string Read(string path) => _folder.Read(path);

    public bool Has(string path) => File.Exists(_folder[path]);

    public void Write(string path, string content) => _folder.Write(path, content);

    public void Edit(string path, string old, string changed)
    {
        Read(path).ShouldContain(old);
        Write(path, Read(path).Replace(old, changed, StringComparison.Ordinal));
    }

    /// <summary>Puts members into the extension point.</summary>
    public void Extend(string members, string usings = "") =>
        Write(Extension, $"{usings}namespace {Namespace};\n\ninternal static partial class {Entity}Hooks\n{{\n{members}\n}}\n");

    public IReadOnlyList<Symptom> Symptoms()
    {
        var build = new SourceCheck(TimeProvider.System).Run(_folder.Root);
        return Pipeline.Repair.Symptoms.Of(_folder.Root, build, null);
    }

    /// <summary>Climbs the ladder; the compiler in process says whether it helped.</summary>
    public Task<(IReadOnlyList<RepairAttempt> Attempts, IReadOnlyList<Symptom> Left)> RepairAsync()
    {
        var symptoms = Symptoms();
        symptoms.ShouldNotBeEmpty();
        return new RepairLadder(RepairRules.All).RepairAsync(symptoms, _context, (_, _) => Task.FromResult(Symptoms()), CancellationToken.None);
    }

    private static bool IsNeeded(string file)
    {
        var parts = file.Split('/', '\\');
        return parts[0] is not (".agentic" or "tests")
                && !parts.Contains("bin")
                && (!parts.Contains("obj") || Path.GetExtension(file) is ".cs" || parts[^1] == "project.assets.json")
            || file.Replace('\\', '/') == AgenticAi.Pipeline.Generation.Writing.WorkspaceManifest.RelativePath;
    }
}
