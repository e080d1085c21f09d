namespace AgenticAi.ServiceDefaults.Projects;

/// <summary>What a member of a project may do; each may what those before may.</summary>
public enum ProjectRole
{
    /// <summary>Reads.</summary>
    Viewer,

    /// <summary>Creates and changes plans and executions.</summary>
    Editor,

    /// <summary>Changes settings and members, and deletes the project.</summary>
    Owner,
}
