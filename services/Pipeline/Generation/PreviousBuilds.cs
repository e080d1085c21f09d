using System.Text.Json;
using AgenticAi.Contracts.Plans;
using AgenticAi.Pipeline.Generation.Writing;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Generation;

/// <summary>Previous states as services hand them on.</summary>
public static class PreviousBuilds
{
    public static PreviousBuild Of(PreviousState state) =>
        new(ModelJson.Write(state.Model), [.. state.PermanentFiles.Select(file => new PreviousFile(file.Path, file.Content))]);

    /// <exception cref="JsonException">It holds no model.</exception>
    /// <exception cref="FormatException">It holds no model.</exception>
    /// <exception cref="Faults.FaultException">A path is not safe.</exception>
    public static PreviousState Read(PreviousBuild build)
    {
        foreach (var file in build.Files)
        {
            DraftPath.Check(file.Path);
        }

        var files = build.Files.Select(file => new FileDraft(file.Path, file.Content, FileKind.Permanent));
        return new PreviousState(ModelJson.Read(build.Model), [.. files]);
    }
}
