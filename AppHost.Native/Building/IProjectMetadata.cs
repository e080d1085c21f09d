namespace Aspire.Hosting;

/// <summary>A referenced project; the build writes one class for each.</summary>
public interface IProjectMetadata
{
    string ProjectPath { get; }

    /// <summary>What the build made of it.</summary>
    string AssemblyPath { get; }
}
