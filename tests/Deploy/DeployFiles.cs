using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace AgenticAi.Deploy.Tests;

/// <summary>The files of <c>deploy/</c>.</summary>
internal static class DeployFiles
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static string FullName(string path) => Path.Combine(Root, "deploy", path);

    /// <summary>Every document of a YAML file; all its values are texts.</summary>
    public static IReadOnlyList<JsonNode> Documents(string path)
    {
        using var reader = new StreamReader(FullName(path));
        var parser = new MergingParser(new Parser(reader));
        var deserializer = new DeserializerBuilder().Build();
        var serializer = new SerializerBuilder().JsonCompatible().Build();
        var documents = new List<JsonNode>();
        parser.Consume<YamlDotNet.Core.Events.StreamStart>();
        while (parser.Accept<YamlDotNet.Core.Events.DocumentStart>(out _))
        {
            documents.Add(JsonNode.Parse(serializer.Serialize(deserializer.Deserialize(parser)))!);
        }

        return documents;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AgenticAi.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
