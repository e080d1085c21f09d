using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.MasterPlan.Editing;

/// <summary>Answers need the plan's version in If-Match.</summary>
internal static class QuestionApi
{
    public static void MapQuestions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/masterplans/{id:guid}/questions").WithTags("masterplan");
        group.MapGet("/", ListAsync);
        group.MapPut("/{question}/answer", AnswerAsync);
        group.MapDelete("/{question}/answer", WithdrawAsync);
    }

    private static async Task<Ok<QuestionList>> ListAsync(Guid id, HttpContext context, QuestionDesk desk, CancellationToken cancellation) =>
        TypedResults.Ok(new QuestionList(await desk.ListAsync(id, Caller.Of(context.User), cancellation)));

    private static async Task<Ok<QuestionView>> AnswerAsync(
        Guid id,
        string question,
        AnswerDraft draft,
        HttpContext context,
        QuestionDesk desk,
        CancellationToken cancellation
    ) => TypedResults.Ok(await desk.AnswerAsync(id, question, draft, context, cancellation));

    private static async Task<NoContent> WithdrawAsync(
        Guid id,
        string question,
        HttpContext context,
        QuestionDesk desk,
        CancellationToken cancellation
    )
    {
        await desk.WithdrawAsync(id, question, context, cancellation);
        return TypedResults.NoContent();
    }
}
