using System.Net;
using System.Net.Http.Json;
using AgenticAi.Contracts.People;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.MasterPlan.Projects;

/// <summary>Asks the gateway who has an account.</summary>
internal sealed class PeopleClient(HttpClient http)
{
    /// <returns>Null when nobody has it.</returns>
    public Task<KnownPerson?> WithIdAsync(Guid id, CancellationToken cancellation) => FindAsync($"internal/people/{id}", cancellation);

    /// <returns>Null when nobody has it.</returns>
    public Task<KnownPerson?> WithEmailAsync(string email, CancellationToken cancellation) =>
        FindAsync($"internal/people?email={Uri.EscapeDataString(email)}", cancellation);

    private async Task<KnownPerson?> FindAsync(string address, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(address, cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<KnownPerson>(ApiJson.Options, cancellation);
    }
}
