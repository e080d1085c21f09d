using System.Text.Json;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Sandbox;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Archives;
using AgenticAi.Validation.Running;
using AgenticAi.Validation.Validations;

namespace AgenticAi.Validation.Applications;

/// <summary>Proves an application, from its model and its code alone, in the sandbox.</summary>
internal sealed class ApplicationValidation(SandboxRunner sandbox, KnownPackages packages, WorkFolder work)
{
    private const string Model = ".agentic/model.json";
    private const string Report = $"{VerificationProcess.Application}/.agentic/report.json";
    private const long LargestReport = 32 * 1024 * 1024;

    /// <summary>Whether there is a model to prove the code by.</summary>
    public static bool Fits(IReadOnlyList<(string Path, byte[] Content)> files) => files.Any(file => file.Path == Model);

    public async Task<ValidationResult> ValidateAsync(IReadOnlyList<(string Path, byte[] Content)> files, CancellationToken cancellation)
    {
        using var folder = new CodeFolder(work);
        await packages.EnsureAsync(Path.Combine(folder.Root, "restore"), cancellation);
        await SafeArchive.UnpackAsync(files, folder.Code, cancellation);
        var ended = await sandbox.RunAsync(Verify(folder), folder.Root, cancellation);
        if (ended.Exceeded is { } limit)
        {
            return new ValidationResult(ValidationState.Failed, ValidationKind.Application, $"The application was stopped: {limit}");
        }

        var end = await EndOfAsync(folder, ended, cancellation);
        return new ValidationResult(
            StateOf(end),
            ValidationKind.Application,
            end.Fault ?? end.Summary,
            end.Proven,
            end.Total,
            Report: await folder.ReadAsync(Report, LargestReport, cancellation) ?? ""
        );
    }

    private static ValidationState StateOf(VerificationEnd end) =>
        end switch
        {
            { Fault: not null } => ValidationState.Faulted,
            { Exit: (int)BuildExit.Proven } => ValidationState.Passed,
            _ => ValidationState.Failed,
        };

    private static async Task<VerificationEnd> EndOfAsync(CodeFolder folder, SandboxEnd ended, CancellationToken cancellation)
    {
        var text = await folder.ReadAsync(VerificationProcess.End, 1024 * 1024, cancellation);
        return text is null
            ? new VerificationEnd(0, 0, 0, "", $"The verification ended with exit code {ended.ExitCode}: {string.Join(' ', ended.Tail.TakeLast(3))}")
            : JsonSerializer.Deserialize<VerificationEnd>(text, ApiJson.Options)!;
    }

    private ToolCommand Verify(CodeFolder folder) =>
        new("dotnet", Path.Combine(AppContext.BaseDirectory, "AgenticAi.Validation.dll"), VerificationProcess.Command, folder.Root)
        {
            WorkingDirectory = folder.Root,
            Environment = SandboxEnvironment.With(folder.Home, folder.Temporary, packages.Folder),
        };
}
