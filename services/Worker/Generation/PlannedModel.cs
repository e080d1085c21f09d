using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Worker.Generation;

/// <param name="Files">Every file that a target plans for the model, by its path.</param>
internal sealed record PlannedModel(ApplicationModel Model, IReadOnlyDictionary<string, (IFileGenerator Generator, PlannedFile File)> Files)
{
    public FileDraft Generate(string path)
    {
        var (generator, file) = Files[path];
        return generator.Generate(file, Model);
    }
}
