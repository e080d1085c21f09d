using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class ReferenceGuardTests
{
    private readonly Analyzed garage = new(
        """
        # Garages

        ## Garages
        `POST /garages` (operator) `{"name", "zones": [{"name", "capacity"}]}` -> 201 with `id` and each zone with `id`.

        ## Holds
        `POST /garages/{id}/holds` (driver) `{"zoneId", "quantity"}` -> 201 `{"id", "expiresAt"}`. A hold reserves places for 10 minutes.
        `DELETE /holds/{id}` -> 204.

        ## Stays
        `POST /stays` (driver) `{"holdId", "plate"}` -> 201 `{"id"}`.
        `GET /stays/{id}` (own only, else 404).
        """
    );

    [Fact]
    public void Lets_nobody_use_rows_that_only_their_owner_sees() => Guards("/stays").ShouldContain("this.hold.driver == me -> 404");

    private IEnumerable<string> Guards(string path) => garage.Operation("POST", path).Guards.Select(guard => $"{guard.Condition} -> {guard.Status}");
}
