using AgenticAi.ServiceDefaults;
using AgenticAi.Worker;
using AgenticAi.Worker.Proving;
using AgenticAi.Worker.Serving;

switch (args)
{
    case ["prove", var folder]:
        return await ProofProcess.RunAsync(folder, TimeProvider.System);
    case ["serve", var folder]:
        return await ServeProcess.RunAsync(folder, TimeProvider.System);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddWorker();

var app = builder.Build();
app.MapServiceDefaults();
app.MapServing();
app.Run();
return 0;
