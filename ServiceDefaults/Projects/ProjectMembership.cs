namespace AgenticAi.ServiceDefaults.Projects;

/// <summary>Answer of <c>GET /internal/projects/{id}/members/{userId}</c>.</summary>
public sealed record ProjectMembership(Guid ProjectId, ProjectRole Role);
