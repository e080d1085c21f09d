namespace AgenticAi.Pipeline.Model.Domain;

public sealed class Role
{
    /// <summary>lowercase as it stands in tokens and bodies: <c>customer</c>, <c>team-lead</c>.</summary>
    public required string Name { get; init; }

    public string Description { get; set; } = "";

    /// <summary>Anybody may register as this role. Others come from configuration or an administrator.</summary>
    public bool SelfRegistration { get; set; }

    /// <summary>Roles whose rights this one has too (an admin may do what a customer may, only if the specification says so).</summary>
    public List<string> Includes { get; init; } = [];
}
