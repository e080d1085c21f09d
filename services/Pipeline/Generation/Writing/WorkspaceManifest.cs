using System.Text.Json;
using System.Text.Json.Serialization;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Pipeline.Generation.Writing;

/// <summary>The writer's memory: which files of a workspace are its own, and what it last wrote into each.</summary>
public sealed record WorkspaceManifest(IReadOnlyList<WrittenFile> Files)
{
    /// <summary>Where the manifest lies, relative to the workspace.</summary>
    public const string RelativePath = ".agentic/files.json";

    public static readonly WorkspaceManifest Empty = new([]);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Empty when the workspace was never written.</summary>
    public static WorkspaceManifest Load(string workspace) => Read(Path.Combine(workspace, RelativePath));

    /// <param name="json">Text of a manifest.</param>
    /// <param name="file">Its name, for the message.</param>
    /// <exception cref="FaultException">It is no manifest, or names a path that is not safe.</exception>
    public static WorkspaceManifest Parse(string json, string file)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<WorkspaceManifest>(json, Json) ?? Empty;
            foreach (var entry in manifest.Files)
                DraftPath.Check(entry.Path);
            return manifest;
        }
        catch (JsonException exception)
        {
            throw new FaultException(
                FaultKind.ToolFailed,
                "The list of generated files is damaged",
                file,
                "Delete it and build again; files that differ from what is generated are then kept as edited.",
                exception
            );
        }
    }

    internal static WorkspaceManifest Read(string file) => File.Exists(file) ? Parse(File.ReadAllText(file), file) : Empty;

    internal string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";
}
