using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Generation;

/// <summary>What the last build of a workspace left that the next one must continue.</summary>
/// <param name="Model">The model that it was made from.</param>
/// <param name="PermanentFiles">Its files of kind <see cref="FileKind.Permanent"/> as they are now.</param>
public sealed record PreviousState(ApplicationModel Model, IReadOnlyList<FileDraft> PermanentFiles);
