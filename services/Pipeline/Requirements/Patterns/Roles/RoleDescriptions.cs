using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Roles;

/// <summary>"Foreman: runs the quarry", "Clerk: staff of the front desk": who the people are, not what they may do.</summary>
internal sealed class RoleDescriptions : IPattern
{
    private static readonly HashSet<string> Describing = new(
        "be work run lead own belong represent head operate live employ".Split(' '),
        StringComparer.Ordinal
    );

    public string Name => "role-descriptions";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(NamesRole).Where(statement => Describes(statement, context)))
        {
            context.Claim(statement);
        }
    }

    private static bool NamesRole(Statement statement) =>
        statement.Kind is StatementKind.ListItem
        && statement.Requirement.Elements.Count > 0
        && statement.Requirement.Elements.TrueForAll(id =>
            id.StartsWith("role:", StringComparison.Ordinal) || id == ElementId.Setting("accounts/register")
        );

    private static bool Describes(Statement statement, InferenceContext context)
    {
        var open = statement.Tokens.Where(token => !statement.IsClaimed(token.Span)).ToList();
        return open.Count > 0 && open.TrueForAll(token => IsPlain(token, context));
    }

    /// <summary>Neither a permission nor a word of the model, so it can't be a rule.</summary>
    private static bool IsPlain(Token token, InferenceContext context) =>
        token.Tag switch
        {
            WordTag.Modal or WordTag.Negation => false,
            WordTag.Verb or WordTag.VerbThird or WordTag.VerbPast or WordTag.VerbParticiple or WordTag.VerbGerund => Describing.Contains(token.Lemma),
            _ => !token.IsLiteral && context.Vocabulary.Entity(token.Lemma) is null && !context.Vocabulary.States(token.Lemma).Any(),
        };
}
