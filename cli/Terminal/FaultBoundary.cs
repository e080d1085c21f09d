using System.CommandLine;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Phases;

namespace AgenticAi.Cli.Terminal;

/// <summary>The outermost frame of a command: faults and defects become one message and exit code 3, wrong arguments exit code 2, an interruption 130.</summary>
internal static class FaultBoundary
{
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(Func<ParseResult> parse, CancellationToken interruption)
    {
        // Our own signal handling waits for databases to stop; the library's would cut that short.
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            var result = parse();
            var code = await result.InvokeAsync(configuration, interruption);
            return result.Errors.Count > 0 ? (int)BuildExit.BadInput : code;
        }
        catch (FaultException fault)
        {
            await Console.Error.WriteLineAsync($"error: {fault.Message}");
            return (int)(fault.Kind == FaultKind.WrongArgument ? BuildExit.BadInput : BuildExit.Fault);
        }
        catch (OperationCanceledException) when (interruption.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"error: {exception.Message} Free disk space or correct the permissions, then try again.");
            return (int)BuildExit.Fault;
        }
#pragma warning disable CA1031 // Nobody is above this frame: an unknown exception would end the process with a signal instead of exit code 3.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"error: This is a defect of agentic; please report it with the specification. {exception}");
            return (int)BuildExit.Fault;
        }
    }
}
