using AgenticAi.MasterPlan.History;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.ServiceDefaults.Versions;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Editing;

/// <summary>Shows what a plan leaves open, and takes answers, which become text of the specification at the next re-plan.</summary>
internal sealed class QuestionDesk(PlanContext database, PlanFinder finder, PlanEditor editor, TimeProvider time)
{
    public async Task<IReadOnlyList<QuestionView>> ListAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        var plan = await finder.FindAsync(id, caller, ProjectRole.Viewer, cancellation);
        var draft = await finder.ReadyDraftAsync(plan, cancellation);
        var answers = await database
            .Answers.AsNoTracking()
            .Where(answer => answer.PlanId == id)
            .ToDictionaryAsync(answer => answer.QuestionId, cancellation);
        return [.. draft.Questions.Select(question => QuestionView.Of(question, answers.GetValueOrDefault(question.Id)))];
    }

    /// <exception cref="RefusalException">400 without an answer, so that none is erased by a misspelt name.</exception>
    public async Task<QuestionView> AnswerAsync(Guid id, string question, AnswerDraft draft, HttpContext context, CancellationToken cancellation)
    {
        var given = draft.Answer?.Trim() ?? throw RefusalException.Invalid("answer is missing: an empty one confirms what was assumed.");
        var caller = Caller.Of(context.User);
        var plan = await finder.FindForChangeAsync(id, context, cancellation);
        var asked =
            (await finder.ReadyDraftAsync(plan, cancellation)).Questions.FirstOrDefault(known => known.Id == question)
            ?? throw RefusalException.NotFound("question");
        var answer = await database.Answers.SingleOrDefaultAsync(known => known.PlanId == id && known.QuestionId == question, cancellation);
        var before = answer?.Answer ?? "";
        if (answer is null)
        {
            answer = new PlanAnswer
            {
                PlanId = id,
                QuestionId = question,
                Question = asked.Text,
                Answer = "",
                AnsweredBy = caller.Id,
            };
            database.Add(answer);
        }

        answer.Answer = given;
        answer.AnsweredBy = caller.Id;
        answer.AnsweredAt = time.GetUtcNow();
        await editor.SaveAsync(plan, caller, ChangeKind.QuestionAnswered, question, before, answer.Answer, cancellation);
        context.SetVersion(plan.Version);
        return QuestionView.Of(asked, answer);
    }

    public async Task WithdrawAsync(Guid id, string question, HttpContext context, CancellationToken cancellation)
    {
        var plan = await finder.FindForChangeAsync(id, context, cancellation);
        var answer =
            await database.Answers.SingleOrDefaultAsync(known => known.PlanId == id && known.QuestionId == question, cancellation)
            ?? throw RefusalException.NotFound("answer");
        database.Remove(answer);
        await editor.SaveAsync(plan, Caller.Of(context.User), ChangeKind.AnswerWithdrawn, question, answer.Answer, "", cancellation);
        context.SetVersion(plan.Version);
    }
}
