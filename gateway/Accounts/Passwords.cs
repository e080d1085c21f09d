using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Accounts;

/// <summary>Hashes passwords (PBKDF2 with HMAC-SHA-512 and a salt each), so slowly that stolen hashes are little use.</summary>
internal sealed class Passwords : IDisposable
{
    private readonly PasswordHasher<string> _hasher;

    /// <summary>A flood of sign-ins must leave processors for everybody else.</summary>
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));

    private readonly string _nobody;

    public Passwords(IOptions<PasswordOptions> options)
    {
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = options.Value.Iterations }));
        _nobody = _hasher.HashPassword("", Sessions.Secret.Make());
    }

    public Task<string> HashAsync(string password, CancellationToken cancellation) =>
        InTurnAsync(() => _hasher.HashPassword("", password), cancellation);

    /// <param name="hash">Null when there is no such account: the answer is no, and takes as long.</param>
    public Task<bool> VerifyAsync(string? hash, string password, CancellationToken cancellation) =>
        InTurnAsync(
            () => _hasher.VerifyHashedPassword("", hash ?? _nobody, password) != PasswordVerificationResult.Failed && hash is not null,
            cancellation
        );

    public void Dispose() => _places.Dispose();

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            return await Task.Run(work, cancellation);
        }
        finally
        {
            _places.Release();
        }
    }
}
