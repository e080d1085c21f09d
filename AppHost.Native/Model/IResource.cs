namespace Aspire.Hosting.ApplicationModel;

public interface IResource
{
    string Name { get; }

    /// <summary>What the program says about the resource, in its order.</summary>
    ResourceAnnotationCollection Annotations { get; }
}
