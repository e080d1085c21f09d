using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

/// <summary>The program around the features: solution, start, errors, health, documents, telemetry, accounts.</summary>
internal sealed class HostGenerator : IFileGenerator
{
    private readonly Dictionary<HostFile, Template> _templates = HostFiles.All.ToDictionary(
        file => file,
        file => Template.Of($"CSharp/Host/{file.Template}.hbs")
    );

    public string Name => "csharp-host";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model)
    {
        var names = new CodeNames(model);
        return HostFiles
            .All.Where(file => file.IsNeeded?.Invoke(model) ?? true)
            .Select(file => new PlannedFile(file.PathIn(names), file.Task, "", ["model"], 0));
    }

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var wanted = HostFiles.All.Single(candidate => candidate.PathIn(names) == file.Path);
        return new FileDraft(file.Path, _templates[wanted].Render(new HostData(names)).TrimEnd() + "\n", wanted.Kind);
    }
}
