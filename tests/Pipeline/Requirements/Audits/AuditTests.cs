namespace AgenticAi.Pipeline.Tests.Requirements.Audits;

public sealed class AuditTests
{
    private const string Domain = """
        # Quarry
        ## Roles
        - Driver: a registered user.
        - Foreman: staff who run the quarry.

        ## Entities
        ### Truck
        | field | type | rules |
        |---|---|---|
        | plate | string | required, unique |
        | scrapped | boolean | default false |
        | owner | Driver | required |

        ### Trip
        | field | type | rules |
        |---|---|---|
        | truck | Truck | required |
        | tons | integer | required |
        | status | enum | planned, driven, cancelled; starts as planned |

        ## Endpoints
        - `GET /api/trucks`, `POST /api/trucks`, `GET /api/trips`, `POST /api/trips`
        - `POST /api/trips/{id}/cancel`

        ## Rules

        """;

    [Theory]
    [InlineData("- Only the driver who scrapped the truck may cancel a trip.", "who scrapped the truck")]
    [InlineData("- Anyone can list trucks and stones.", "stones")]
    public void Lists_what_no_element_says_although_a_pattern_claimed_it(string rule, string lost) =>
        new Analyzed(Domain + rule).NotUnderstood.ShouldContain(words => words.Contains(lost));

    [Theory]
    [InlineData("- Anyone can list trucks and trips.")]
    [InlineData("- A trip is refused with 422 if its truck is scrapped.")]
    [InlineData("- A truck can have at most 3 planned trips.")]
    public void Lets_stand_what_an_element_says(string rule) =>
        new Analyzed(Domain + rule)
            .Model.Requirements.Where(requirement => requirement.Elements.Count > 0)
            .ShouldAllBe(requirement => requirement.NotUnderstood.Count == 0);
}
