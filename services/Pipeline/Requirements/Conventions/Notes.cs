using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>Headings, introductions and motives say nothing that could be built.</summary>
internal sealed partial class Notes : IPattern
{
    public string Name => "notes";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        for (var i = 0; i < context.Statements.Count; i++)
        {
            var statement = context.Statements[i];
            if (!statement.HasClaims && IsNote(context, statement, i))
            {
                context.Classify(statement, RequirementKind.Note);
                context.Claim(statement);
            }
            else if (statement.HasClaims)
            {
                Motive(context, statement);
            }
        }
    }

    private static bool IsNote(InferenceContext context, Statement statement, int index) =>
        statement.Kind == StatementKind.Heading
        || (Title().IsMatch(statement.Text) && statement.Clauses.All(clause => clause.Verb is null))
        || (
            statement.Kind == StatementKind.Sentence
            && (Introduction().IsMatch(statement.Text) || (IsOpening(context, index) && !Demand().IsMatch(statement.Text)))
        );

    /// <summary>The first paragraph, below the title or at the start.</summary>
    private static bool IsOpening(InferenceContext context, int index)
    {
        var block = context.Statements[index].Block;
        return context.Statements.Take(index).All(before => before.Kind == StatementKind.Heading || before.Block == block);
    }

    private static void Motive(InferenceContext context, Statement statement)
    {
        foreach (Match match in Purpose().Matches(statement.Text))
        {
            context.Claim(statement, new Specs.Language.TextSpan(match.Index, match.Length));
        }
    }

    [GeneratedRegex(@"^[A-Z][\w-]*(?: [\w-]+){0,2}[.:]$")]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^(?:we (?:want|need|would like|plan|have|are)|our \w+ (?:want|need|lend|sell|run|is|are|has|offer|rent|provide)s?\b|this (?:document|specification|text|page|section|service|application|app|api|system|project) (?:describes?|is|specifies|contains|provides|lists|defines|helps|lets)|(?:the )?(?:goal|purpose|aim|idea|background)s? |(?:a |the )?(?:small|simple|tiny|minimal|lightweight)?\s*(?:service|backend|rest api|api|application|app|web service|system|platform|tool|program|web application) (?:that|for|to|which)\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Introduction();

    [GeneratedRegex(
        @"\b(?:must|shall|should|may|can|cannot|only|never|always|at most|at least|unique|required|refuse[sd]?)\b|`",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Demand();

    [GeneratedRegex(@",? so that [^.;]*|,? in order to [^.;]*|,? because [^.;]*", RegexOptions.IgnoreCase)]
    private static partial Regex Purpose();
}
