using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Audits;

/// <summary>
/// Looks for words that a pattern claimed although no element of the model that came of them says what they say. Such a requirement would count as proven while a part
/// of it was never built.
/// </summary>
internal interface IAudit
{
    /// <returns>The words that are lost, as spans of the statement's text.</returns>
    IEnumerable<TextSpan> Lost(Statement statement, Reflection reflection, InferenceContext context);
}
