using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Toggles;

/// <summary>"Anyone can watch and unwatch an issue; watching twice changes nothing. The issue shows how many watch it and whether I do."</summary>
internal sealed class TogglePattern : IPattern
{
    private static readonly string[] Verbs = ["watch", "follow", "favourite", "favorite", "like", "star", "bookmark", "upvote", "pin"];

    public string Name => "toggles";

    public Stage Stage => Stage.Operations;

    public void Apply(InferenceContext context)
    {
        if (context.Model.AccountEntity() is not { } accounts)
        {
            return;
        }

        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var clause in statement.Clauses.Where(IsToggle))
            {
                var verb = clause.Verb!.Lemma;
                if (
                    EntityNames.Find(context.Model, context.Vocabulary, clause.Object) is { } entity
                    && Toggle.Ensure(context, statement, entity, accounts, verb) is { } toggle
                )
                {
                    Claim(context, statement, clause, toggle);
                }
            }
        }
    }

    private static bool IsToggle(Clause clause) =>
        clause is { Verb: { Modality: Modality.Can or Modality.May, Negated: false, Passive: false } verb, Object: not null }
        && Verbs.Contains(verb.Lemma);

    private static void Claim(InferenceContext context, Statement statement, Clause clause, Toggle toggle)
    {
        context.Claim(statement, clause.Span);
        var paragraph = context.Statements.SkipWhile(other => other != statement).TakeWhile(other => other.Block == statement.Block).ToList();
        foreach (var other in paragraph)
        {
            foreach (var said in other.Clauses)
            {
                Also(context, other, said, toggle);
            }
        }
    }

    private static void Also(InferenceContext context, Statement statement, Clause clause, Toggle toggle)
    {
        if (clause.Verb?.Lemma == "un" + toggle.Verb || (clause.Verb?.Lemma == toggle.Verb && clause.Verb.Adverbs.Contains("not")))
        {
            context.Claim(statement, clause.Span);
        }
        else if (clause is { SubjectClause.Verb: { } gerund, Object.Head: "nothing" } && gerund.Lemma == toggle.Verb)
        {
            toggle.Derive(context, statement);
            context.Claim(statement, clause.Span);
        }
        else if (
            clause.Verb is { Lemma: "show" or "carry" or "tell" or "include" or "contain" }
            && clause.Text.Contains("how many", StringComparison.OrdinalIgnoreCase)
            && clause.Text.Contains(toggle.Verb, StringComparison.Ordinal)
        )
        {
            toggle.Show(context, statement, clause.Text.Contains("whether", StringComparison.OrdinalIgnoreCase));
            context.Claim(statement, statement.Clauses.Count() == 1 ? new TextSpan(0, statement.Text.Length) : clause.Span);
        }
    }
}
