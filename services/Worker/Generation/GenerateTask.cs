using AgenticAi.Contracts.Tasks;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Worker.Blobs;
using AgenticAi.Worker.Tasks;

namespace AgenticAi.Worker.Generation;

/// <summary>Phase 6 for the files of one planned task in one level. Equal inputs give equal bytes on every worker.</summary>
internal sealed class GenerateTask(BlobClient blobs, ModelCache models) : ITaskKind
{
    public string Name => "generate";

    public bool TakesLong => false;

    public async Task<TaskResult> RunAsync(ClaimedTask task, TaskReport report, CancellationToken cancellation)
    {
        var input = await blobs.GetAsync<GenerationInput>(task.Input, cancellation);
        var model = await models.GetAsync(input.Model, input.Target, input.Previous, cancellation);
        var unknown = input.Files.Where(path => !model.Files.ContainsKey(path)).ToList();
        if (unknown.Count > 0)
        {
            return new TaskResult(TaskOutcome.Failed, "", $"The plan was made by another version of the product: {string.Join(", ", unknown)}");
        }

        var files = input.Files.Select(path => Of(model.Generate(path))).ToList();
        var output = await blobs.PutAsync(files, cancellation);
        return TaskResult.Succeeded(output, files.Count == 1 ? files[0].Path : $"{files.Count} files");
    }

    private static GeneratedFile Of(FileDraft draft) => new(draft.Path, draft.Content, draft.Kind.ToString());
}
