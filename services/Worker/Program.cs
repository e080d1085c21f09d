using AgenticAi.ServiceDefaults;
using AgenticAi.Worker;
using AgenticAi.Worker.Proving;

if (args is ["prove", var folder])
{
    return await ProofProcess.RunAsync(folder, TimeProvider.System);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddWorker();

var app = builder.Build();
app.MapServiceDefaults();
app.Run();
return 0;
