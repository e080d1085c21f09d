using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Validation;

/// <summary>Derives the checks of one kind from the model.</summary>
public interface ICheckBuilder
{
    string Name { get; }

    /// <summary>Pure: the same model gives the same checks in the same order.</summary>
    IEnumerable<Check> Build(ApplicationModel model);
}
