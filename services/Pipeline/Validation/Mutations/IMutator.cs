using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Validation.Mutations;

/// <summary>Finds the rules of some kinds in a model and says how each is taken out.</summary>
public interface IMutator
{
    /// <summary>Pure: the same model gives the same mutations in the same order.</summary>
    IEnumerable<Mutation> Of(ApplicationModel model);
}
