using System.CommandLine;
using AgenticAi.Cli.Bench;
using AgenticAi.Cli.Building;
using AgenticAi.Cli.Planning;
using AgenticAi.Cli.Remote.Commands;
using AgenticAi.Cli.Running;
using AgenticAi.Cli.Terminal;
using AgenticAi.Cli.Up;
using AgenticAi.Cli.Verification;

using var interruption = new Interruption();
var root = new RootCommand("Turns a written specification into a running, proven application.")
{
    BuildCommand.Create(),
    PlanCommand.Create(),
    RunCommand.Create(),
    VerifyCommand.Create(),
    LoginCommand.Create(),
    ExecutionsCommand.Create(),
    PlansCommand.Create(),
    LogsCommand.Create(),
    CancelCommand.Create(),
    BenchCommand.Create(),
    UpCommand.Create(),
};
return await FaultBoundary.RunAsync(() => root.Parse(args), interruption.Token);
