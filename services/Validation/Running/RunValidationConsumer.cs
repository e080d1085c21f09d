using AgenticAi.Contracts.Validations;
using AgenticAi.Pipeline.Faults;
using AgenticAi.ServiceDefaults.Archives;
using AgenticAi.Validation.Applications;
using AgenticAi.Validation.Sources;
using AgenticAi.Validation.Validations;
using MassTransit;
using Microsoft.Extensions.Options;

namespace AgenticAi.Validation.Running;

/// <summary>Validates code: an application is proven, anything else has its sources checked.</summary>
internal sealed class RunValidationConsumer(
    ValidationQueue queue,
    ArtifactClient artifacts,
    SourceValidation sources,
    ApplicationValidation applications,
    IOptions<ValidationOptions> options,
    IHostApplicationLifetime lifetime
) : IConsumer<RunValidation>
{
    public async Task Consume(ConsumeContext<RunValidation> context)
    {
        if (await queue.BeginAsync(context.Message.ValidationId, context.CancellationToken) is not { } job)
        {
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        try
        {
            var result =
                job.Attempt > options.Value.MaxAttempts
                    ? Faulted("The validation ended the process several times, so it is not tried again.")
                    : await ValidateAsync(job, stop.Token);
            await queue.FinishAsync(job.Id, result, context.CancellationToken);
        }
        catch (Exception) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Whatever failed while everything ends says nothing about the code.
            await queue.HandBackAsync(job.Id, CancellationToken.None);
        }
    }

    private async Task<ValidationResult> ValidateAsync(ValidationJob job, CancellationToken cancellation)
    {
        var code = job.Execution is { } execution ? await artifacts.ReadAsync(execution, cancellation) : job.Code;
        if (code is null)
        {
            return Failed("The execution has delivered nothing that could be validated.");
        }

        try
        {
            var files = new SafeArchive(options.Value.MaxFiles, options.Value.MaxContentBytes).Read(code);
            return ApplicationValidation.Fits(files)
                ? await applications.ValidateAsync(files, cancellation)
                : await sources.ValidateAsync(files, cancellation);
        }
        catch (ArchiveException exception)
        {
            return Failed(exception.Message);
        }
        catch (FaultException fault)
        {
            return Faulted(fault.Message);
        }
    }

    private static ValidationResult Failed(string why) => new(ValidationState.Failed, ValidationKind.Sources, why);

    private static ValidationResult Faulted(string why) => new(ValidationState.Faulted, ValidationKind.Sources, why);
}
