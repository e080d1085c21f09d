using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Reports;

/// <summary>"The desk wants lists: all overdue loans with the member's name and the days overdue, and the ten titles lent most often in a given month."</summary>
internal sealed class ReportPattern : IPattern
{
    public string Name => "reports";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (
            var statement in context.Statements.Where(statement =>
                statement is { Kind: StatementKind.Sentence or StatementKind.ListItem, Operations.Count: 0 }
            )
        )
        {
            foreach (var phrase in ReportPhrases.Of(statement))
            {
                if (new ReportReader(context, phrase).Read() is { } report)
                {
                    ReportWriter.Write(context, statement, phrase, report);
                    Claim(context, statement, phrase, report);
                }
            }
        }
    }

    private static void Claim(InferenceContext context, Statement statement, ReportPhrase phrase, Report report)
    {
        foreach (var span in report.Read)
        {
            context.Claim(statement, Prepositions(statement, span));
        }

        if (phrase.Lead is { } lead)
        {
            context.Claim(statement, lead);
        }
    }

    // "with the member's name": the small words before what was read belong to it.
    private static TextSpan Prepositions(Statement statement, TextSpan span)
    {
        foreach (
            var token in statement
                .Tokens.Reverse()
                .SkipWhile(token => token.Span.End > span.Offset)
                .TakeWhile(token => token.Tag is WordTag.Preposition or WordTag.Coordinator or WordTag.Determiner)
        )
        {
            span = span.Cover(token.Span);
        }

        return span;
    }
}
