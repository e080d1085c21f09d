using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.Validation;
using AgenticAi.Validation.Applications;
using AgenticAi.Validation.Running;
using AgenticAi.Validation.Validations;
using MassTransit;

if (args is [VerificationProcess.Command, var folder])
{
    return await VerificationProcess.RunAsync(folder, TimeProvider.System);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("validationdb");
builder.AddMessaging("rabbitmq", bus => bus.AddConsumer<RunValidationConsumer, RunValidationDefinition>());
builder.AddOutbox();
builder.AddIdempotency();
builder.AddProjectAccess();
builder.AddValidations();
builder.Services.AddValidation();

var app = builder.Build();
app.MapServiceDefaults();
app.MapValidations();
app.Run();
return 0;
