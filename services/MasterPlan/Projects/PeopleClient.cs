using AgenticAi.Contracts.People;
using AgenticAi.ServiceDefaults.Discovery;

namespace AgenticAi.MasterPlan.Projects;

/// <summary>Asks the gateway who has an account.</summary>
internal sealed class PeopleClient(HttpClient http)
{
    /// <returns>Null when nobody has it.</returns>
    public Task<KnownPerson?> WithIdAsync(Guid id, CancellationToken cancellation) =>
        http.FindAsync<KnownPerson>($"internal/people/{id}", cancellation);

    /// <returns>Null when nobody has it.</returns>
    public Task<KnownPerson?> WithEmailAsync(string email, CancellationToken cancellation) =>
        http.FindAsync<KnownPerson>($"internal/people?email={Uri.EscapeDataString(email)}", cancellation);
}
