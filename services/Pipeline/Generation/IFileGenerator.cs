using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Generation;

/// <summary>Makes the files of one kind (entities, endpoint groups, the readme). Pure: no disk, no clock, no randomness; safe to call from several threads.</summary>
public interface IFileGenerator
{
    string Name { get; }

    /// <summary>The files that it would make for a model, without making them.</summary>
    IEnumerable<PlannedFile> Plan(ApplicationModel model);

    FileDraft Generate(PlannedFile file, ApplicationModel model);
}
