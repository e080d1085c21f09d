using AgenticAi.Contracts.Tasks;
using AgenticAi.Pipeline.Generation.Targets;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Sandbox;

/// <summary>
/// Has the packages at hand that applications of ours use, before one is built where there is no network. The project files that came with the code
/// are not looked at for this: restoring them would already run what is in them.
/// </summary>
internal sealed class KnownPackages(WarmPackages packages)
{
    private const string Target = "csharp";

    public string Folder => packages.Folder;

    public Task EnsureAsync(string scratch, CancellationToken cancellation)
    {
        var model = new ApplicationModel();
        var files = TargetCatalog
            .Find(Target)!
            .Generators.SelectMany(generator => generator.Plan(model).Select(file => generator.Generate(file, model)))
            .Select(draft => new GeneratedFile(draft.Path, draft.Content, draft.Kind.ToString()));
        return packages.EnsureAsync([.. files], scratch, cancellation);
    }
}
