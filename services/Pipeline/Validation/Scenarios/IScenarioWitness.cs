using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Scenarios;

/// <summary>Hears what a scenario does and looks at while it is played.</summary>
internal interface IScenarioWitness
{
    /// <summary>These steps are sent now, at the same moment.</summary>
    void Starting(IReadOnlyList<Attempt> steps);

    /// <summary>So many of the last steps had to succeed.</summary>
    void Succeeding(int count);

    /// <summary>The last answer showed a value that a condition needs.</summary>
    void Saw(Row row, Attribute attribute, object? value);

    /// <summary>A condition needs something that no attribute of one row tells.</summary>
    void SawMore();
}
