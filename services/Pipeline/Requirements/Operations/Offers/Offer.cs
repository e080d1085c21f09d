using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Operations.Offers;

/// <summary>One thing that the application does with rows, whoever asks: "ferries can be created", "it is possible to add a ferry", "CRUD for ferries".</summary>
/// <param name="Kinds">What must exist: for each wanted operation the kinds that serve it, the best one first.</param>
/// <param name="Who">Who is said to do it; null when nobody is named.</param>
/// <param name="Words">What is understood when the operations exist.</param>
internal sealed record Offer(
    Statement Statement,
    IReadOnlyList<IReadOnlyList<OperationKind>> Kinds,
    IReadOnlyList<NounPhrase> Things,
    NounPhrase? Who,
    IReadOnlyList<TextSpan> Words
)
{
    public bool Negated { get; init; }

    public static IReadOnlyList<Offer> Find(Statement statement) =>
        statement.Kind is StatementKind.Sentence or StatementKind.ListItem
            ? statement.Remember(typeof(Offer), () => new OfferReader(statement).Read())
            : [];
}
