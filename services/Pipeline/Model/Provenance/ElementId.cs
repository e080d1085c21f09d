namespace AgenticAi.Pipeline.Model.Provenance;

/// <summary>
/// Builds the stable ids by which requirements, atoms and checks name parts of the model. A facet is written after '#':
/// <c>attribute:Book.isbn#unique</c>. See docs/model.md for the list of facets.
/// </summary>
public static class ElementId
{
    public static string Entity(string entity, string? facet = null) => WithFacet($"entity:{entity}", facet);

    public static string Attribute(string entity, string attribute, string? facet = null) => WithFacet($"attribute:{entity}.{attribute}", facet);

    public static string Relation(string entity, string relation, string? facet = null) => WithFacet($"relation:{entity}.{relation}", facet);

    /// <summary>A uniqueness over several members.</summary>
    public static string Unique(string entity, IEnumerable<string> members) => $"unique:{entity}({string.Join(',', members)})";

    public static string Operation(string operationId, string? facet = null) => WithFacet($"operation:{operationId}", facet);

    public static string Guard(string guardId) => $"guard:{guardId}";

    /// <summary>After an operation, or by the time alone (<c>expiry</c>), what the guard counts is free again.</summary>
    public static string Release(string guardId, string by) => $"release:{guardId}/{by}";

    public static string Effect(string effectId) => $"effect:{effectId}";

    public static string Transition(string entity, string from, string to) => $"transition:{entity}.{from}->{to}";

    public static string Lifecycle(string entity, string? facet = null) => WithFacet($"lifecycle:{entity}", facet);

    public static string Role(string role) => $"role:{role}";

    public static string Access(string operationId, string role) => $"access:{operationId}/{role}";

    public static string Scenario(string scenarioId) => $"scenario:{scenarioId}";

    /// <summary>An application-wide setting: <c>cors</c>, <c>base-path</c>, <c>error-format</c>, <c>paging</c>, <c>accounts/register</c>, <c>accounts/password</c> ...</summary>
    public static string Setting(string name) => $"setting:{name}";

    private static string WithFacet(string id, string? facet) => facet is null ? id : $"{id}#{facet}";
}
