using System.Security.Cryptography;
using System.Text;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.ServiceDefaults.Postgres;

namespace AgenticAi.MasterPlan.Drafts;

/// <summary>Assumptions and words that were not understood, as questions to the author.</summary>
internal static class OpenQuestions
{
    private const int IdLength = 12;

    public static IReadOnlyList<PlanQuestion> Of(ApplicationModel model) =>
        [
            .. model
                .Requirements.SelectMany(requirement => requirement.NotUnderstood)
                .Select(NotUnderstood)
                .Concat(model.Assumptions.Select(Assumed))
                .DistinctBy(question => question.Id, StringComparer.Ordinal),
        ];

    private static PlanQuestion NotUnderstood(SourceSpan words) =>
        new(
            IdOf("not-understood", words.Words),
            QuestionKind.NotUnderstood,
            PlainText.Of($"What does \"{words.Words}\" mean? Say it in other words."),
            PlainText.Of(words.Words),
            words.ToString(),
            ""
        );

    private static PlanQuestion Assumed(Assumption assumption) =>
        new(
            IdOf(assumption.ElementId, assumption.Text),
            QuestionKind.Assumption,
            PlainText.Of($"{assumption.Text} Is that right?"),
            PlainText.Of(assumption.Source?.Words ?? ""),
            assumption.Source?.ToString() ?? "",
            assumption.ElementId
        );

    private static string IdOf(string subject, string text) =>
        "q-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject}\n{text}")))[..IdLength];
}
