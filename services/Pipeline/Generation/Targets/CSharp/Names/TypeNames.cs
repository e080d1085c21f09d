namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>A generated type and where it lives.</summary>
internal sealed record TypeNames(string Name, Feature Feature)
{
    public string Path => $"{Feature.Folder}/{Name}.cs";
}
