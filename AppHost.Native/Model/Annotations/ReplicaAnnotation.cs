namespace Aspire.Hosting.ApplicationModel;

internal sealed record ReplicaAnnotation(int Replicas) : IResourceAnnotation;
