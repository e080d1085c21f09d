using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Validation.Mutations.Kinds;

/// <summary>What holds for the whole application.</summary>
internal sealed class SettingMutator : IMutator
{
    public IEnumerable<Mutation> Of(ApplicationModel model)
    {
        if (model.Api.AllowAnyOrigin)
        {
            yield return new Mutation("cors", ElementId.Setting("cors"), "one site only", copy => copy.Api.AllowAnyOrigin = false);
        }

        if (model.Api.Errors.Template is not null)
        {
            yield return new Mutation("error-format", ElementId.Setting("error-format"), "problem details", copy => copy.Api.Errors.Template = null);
        }
    }
}
