using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Statistics;

/// <summary>One kind of figure about a row and what is below it.</summary>
internal interface IFigure
{
    /// <param name="about">The entity of <c>this</c>.</param>
    /// <returns>Null when the phrase means something else.</returns>
    ViewField? Read(InferenceContext context, Entity about, NounPhrase phrase);
}
