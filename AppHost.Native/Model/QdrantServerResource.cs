namespace Aspire.Hosting.ApplicationModel;

public sealed class QdrantServerResource(string name) : ServerResource(name);
