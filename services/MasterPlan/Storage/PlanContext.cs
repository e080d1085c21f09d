using AgenticAi.MasterPlan.Drafts;
using AgenticAi.MasterPlan.Editing;
using AgenticAi.MasterPlan.History;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.MasterPlan.Projects;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Storage;

/// <summary>The tables that the files in <c>Migrations</c> make.</summary>
internal sealed class PlanContext(DbContextOptions<PlanContext> options) : DbContext(options)
{
    public DbSet<Project> Projects => Set<Project>();

    public DbSet<ProjectMember> Members => Set<ProjectMember>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<PlanDraft> Drafts => Set<PlanDraft>();

    public DbSet<TaskEdit> Edits => Set<TaskEdit>();

    public DbSet<PlanAnswer> Answers => Set<PlanAnswer>();

    public DbSet<PlanChange> Changes => Set<PlanChange>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Project>().ToTable("project").Property(project => project.Version).IsConcurrencyToken();
        modelBuilder.Entity<ProjectMember>().ToTable("project_member");
        modelBuilder.Entity<Plan>(plan =>
        {
            plan.ToTable("plan").Property(row => row.Version).IsConcurrencyToken();
            plan.Property(row => row.Conflicts).HasJson();
        });
        modelBuilder.Entity<TaskEdit>().ToTable("task_edit").HasKey(row => new { row.PlanId, row.TaskId });
        modelBuilder.Entity<PlanAnswer>().ToTable("plan_answer").HasKey(row => new { row.PlanId, row.QuestionId });
        modelBuilder.Entity<PlanChange>().ToTable("plan_change").HasKey(row => new { row.PlanId, row.Version });
        modelBuilder.Entity<PlanDraft>(draft =>
        {
            draft.ToTable("plan_draft").HasKey(row => new { row.PlanId, row.Number });
            draft.Property(row => row.Tasks).HasJson();
            draft.Property(row => row.Works).HasJson();
            draft.Property(row => row.Atoms).HasJson();
            draft.Property(row => row.Questions).HasJson();
            draft.Property(row => row.Phases).HasJson();
            draft.Property(row => row.Problems).HasJson();
        });
        modelBuilder.UseColumnNames();
    }
}
