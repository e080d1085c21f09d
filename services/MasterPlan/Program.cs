using AgenticAi.MasterPlan.Making;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.MasterPlan.Projects;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;

if (args is [PlanningProcess.Command, var folder])
{
    return await PlanningProcess.RunAsync(folder, TimeProvider.System);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("plandb");
builder.AddPostgresContext<PlanContext>();
builder.AddMessaging("rabbitmq", MakingExtensions.AddConsumers);
builder.AddOutbox();
builder.AddIdempotency();
builder.AddProjects();
builder.AddPlans();
builder.AddMaking();
builder.Services.AddValidation();

var app = builder.Build();
app.MapServiceDefaults();
app.MapProjects();
app.MapMembers();
app.MapInternalProjects();
app.MapPlans();
app.MapInternalPlans();
app.Run();
return 0;
