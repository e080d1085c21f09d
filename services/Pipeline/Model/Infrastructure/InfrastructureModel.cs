namespace AgenticAi.Pipeline.Model.Infrastructure;

public sealed class InfrastructureModel
{
    /// <summary>Path of the OpenAPI document; a document given as input stays authoritative for shapes.</summary>
    public string OpenApiPath { get; set; } = "/openapi/v1.json";

    public int DatabaseMajorVersion { get; set; } = 15;
}
