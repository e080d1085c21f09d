using AgenticAi.MasterPlan.Drafts;
using AgenticAi.MasterPlan.History;
using AgenticAi.MasterPlan.Making;
using AgenticAi.MasterPlan.Projects;
using AgenticAi.MasterPlan.Specifications;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.Pipeline.Generation.Targets;
using AgenticAi.ServiceDefaults.Archives;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Plans;

/// <summary>Creates, reads and deletes plans for somebody.</summary>
internal sealed class PlanDesk(
    PlanContext database,
    PlanFinder finder,
    ProjectRoles roles,
    ProjectDesk projects,
    SpecificationIntake intake,
    DraftOrder order,
    ExecutionClient executions,
    TimeProvider time
)
{
    private const string UsualTarget = "csharp";

    public async Task<PlanDetail> CreateAsync(NewPlan request, HttpContext context, CancellationToken cancellation)
    {
        var caller = Caller.Of(context.User);
        var target = TargetCatalog.Find(request.Target ?? UsualTarget) ?? throw RefusalException.Invalid($"target: there is no {request.Target}.");
        var project = request.ProjectId ?? await projects.PersonalAsync(caller, cancellation);
        await roles.RequireAsync(project, caller, ProjectRole.Editor, "project", cancellation);
        var files = await intake.ReadAsync(request, caller, cancellation);
        var id = context.NewId(time);
        if (!await database.Plans.AnyAsync(plan => plan.Id == id, cancellation))
        {
            await AddAsync(id, project, caller, request, target.Name, files, cancellation);
        }

        return await ReadAsync(id, caller, cancellation);
    }

    public async Task<PlanDetail> ReadAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        var plan = await finder.FindAsync(id, caller, ProjectRole.Viewer, cancellation);
        var draft = await finder.DraftAsync(plan, cancellation);
        var answered = await database.Answers.Where(answer => answer.PlanId == id).Select(answer => answer.QuestionId).ToListAsync(cancellation);
        var proposals = await database
            .Drafts.Where(row => row.PlanId == id && row.Number > plan.CurrentDraft)
            .Select(row => row.Number)
            .OrderBy(number => number)
            .ToListAsync(cancellation);
        var files = draft.Atoms.Count(atom => atom.FilePath() is not null);
        return new PlanDetail(
            PlanView.Of(plan, draft.Title, draft.State),
            draft.Problems,
            draft.Phases,
            draft.Tasks.Count,
            files,
            draft.Atoms.Count - files,
            draft.Questions.Count(question => !answered.Contains(question.Id)),
            plan.Conflicts,
            proposals
        );
    }

    public async Task DeleteAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        var plan = await finder.FindAsync(id, caller, ProjectRole.Editor, cancellation);
        await executions.RequireNoneWithPlanAsync(id, cancellation);
        database.Remove(plan);
        await database.SaveUnlessStaleAsync(cancellation);
    }

    private async Task AddAsync(
        Guid id,
        Guid project,
        Caller caller,
        NewPlan request,
        string target,
        IReadOnlyList<(string Path, byte[] Content)> files,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        database.Add(
            new Plan
            {
                Id = id,
                ProjectId = project,
                OwnerId = caller.Id,
                Name = request.Name ?? Path.GetFileNameWithoutExtension(files[0].Path),
                Target = target,
                Strict = request.Strict,
                CreatedAt = now,
                UpdatedAt = now,
            }
        );
        database.Add(PlanChange.By(caller, id, 1, ChangeKind.Created, "", "", "", now));
        database.Add(
            new PlanDraft
            {
                PlanId = id,
                Number = 1,
                Specification = SafeArchive.Write(files),
                CreatedAt = now,
            }
        );
        await order.PlaceAsync(id, 1, cancellation);
    }
}
