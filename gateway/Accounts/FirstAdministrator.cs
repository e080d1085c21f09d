using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Accounts;

/// <summary>Somebody must be able to administer a system that was just set up.</summary>
internal sealed partial class FirstAdministrator(
    IOptions<AdministratorOptions> options,
    AccountStore accounts,
    Passwords passwords,
    TimeProvider time,
    ILogger<FirstAdministrator> logger
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value is not { Email.Length: > 0, Password.Length: > 0 } wanted || await accounts.AnyAdministratorAsync(cancellationToken))
        {
            return;
        }

        var now = time.GetUtcNow();
        var hash = await passwords.HashAsync(wanted.Password, cancellationToken);
        var account = new Account(Guid.CreateVersion7(now), EmailAddress.Read(wanted.Email), hash, Caller.Administrator, Disabled: false, now);
        if (await accounts.AddAsync(account, cancellationToken))
        {
            LogMade(account.Email);
        }
        else
        {
            LogTaken(account.Email);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Made the first administrator, {Email}.")]
    private partial void LogMade(string email);

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no administrator, and {Email} is already somebody else's account.")]
    private partial void LogTaken(string email);
}
