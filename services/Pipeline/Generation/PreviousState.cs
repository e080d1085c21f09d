using System.Text.Json;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Generation.Writing;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Generation;

/// <summary>What the last build of a workspace left that the next one must continue.</summary>
/// <param name="Model">The model that it was made from.</param>
/// <param name="PermanentFiles">Its files of kind <see cref="FileKind.Permanent"/> as they are now.</param>
public sealed record PreviousState(ApplicationModel Model, IReadOnlyList<FileDraft> PermanentFiles)
{
    /// <summary>Null when the workspace was not built before.</summary>
    /// <exception cref="FaultException">The recorded model is damaged.</exception>
    public static PreviousState? Load(string workspace)
    {
        var layout = new OutputLayout(workspace);
        if (!File.Exists(layout.Model))
        {
            return null;
        }

        var files = WorkspaceManifest
            .Load(layout.Root)
            .Files.Where(file => file.Kind is FileKind.Permanent && File.Exists(Path.Combine(layout.Root, file.Path)))
            .Select(file => new FileDraft(file.Path, File.ReadAllText(Path.Combine(layout.Root, file.Path)), file.Kind));
        return new PreviousState(ReadModel(layout.Model), [.. files]);
    }

    private static ApplicationModel ReadModel(string file)
    {
        try
        {
            return ModelJson.Read(File.ReadAllText(file));
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new FaultException(
                FaultKind.ToolFailed,
                $"The record of the last build is damaged: {exception.Message}",
                file,
                "Migrations continue from it: restore it, or build into another folder.",
                exception
            );
        }
    }
}
