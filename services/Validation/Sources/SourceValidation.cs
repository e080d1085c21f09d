using AgenticAi.Pipeline.Deployment.Precheck;
using AgenticAi.Sandbox;
using AgenticAi.ServiceDefaults.Archives;
using AgenticAi.Validation.Running;
using AgenticAi.Validation.Validations;

namespace AgenticAi.Validation.Sources;

/// <summary>Checks the syntax of C# sources. Nothing of them runs.</summary>
internal sealed class SourceValidation(WorkFolder work, TimeProvider time)
{
    private const int MostDiagnostics = 500;

    public async Task<ValidationResult> ValidateAsync(IReadOnlyList<(string Path, byte[] Content)> files, CancellationToken cancellation)
    {
        var sources = files.Where(file => file.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)).ToList();
        if (sources.Count == 0)
        {
            return new ValidationResult(
                ValidationState.Failed,
                ValidationKind.Sources,
                "There is no C# file, and no model of an application, to validate."
            );
        }

        using var folder = new CodeFolder(work);
        await SafeArchive.UnpackAsync(sources, folder.Code, cancellation);
        var wrong = new SourceCheck(time).Run(folder.Code, cancellation);
        return wrong is null
            ? new ValidationResult(ValidationState.Passed, ValidationKind.Sources, $"The syntax of {sources.Count} files is right.")
            : new ValidationResult(
                ValidationState.Failed,
                ValidationKind.Sources,
                $"{wrong.Diagnostics.Count} errors in {sources.Count} files.",
                Diagnostics: [.. wrong.Diagnostics.Take(MostDiagnostics)]
            );
    }
}
