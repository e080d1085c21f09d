namespace AgenticAi.Pipeline.Specs.Jdl;

/// <summary>The syntax tree of one JDL file.</summary>
public sealed class JdlFile
{
    /// <summary><c>baseName</c> of the first application; null for none.</summary>
    public string? ApplicationName { get; set; }

    public List<JdlEntity> Entities { get; } = [];

    public List<JdlEnum> Enums { get; } = [];

    public List<JdlRelationship> Relationships { get; } = [];

    /// <summary><c>paginate</c>, <c>dto</c>, <c>service</c>, <c>search</c>, <c>filter</c>, <c>readOnly</c> and their like, also those written as annotations or with <c>use</c>.</summary>
    public List<JdlOption> Options { get; } = [];

    /// <summary>Parts that concern deployment or clients and say nothing about the application itself.</summary>
    public List<JdlIgnored> Ignored { get; } = [];
}
