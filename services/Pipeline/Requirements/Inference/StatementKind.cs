namespace AgenticAi.Pipeline.Requirements.Inference;

public enum StatementKind
{
    Sentence,

    /// <summary>A sentence of a list item; <see cref="Statement.Lead"/> introduces the list.</summary>
    ListItem,
    TableRow,
    Heading,
    Code,

    /// <summary>When something is refused; see <see cref="InferenceContext.Refusals"/>.</summary>
    Refusal,
}
