namespace Aspire.Hosting.ApplicationModel;

internal sealed record WaitAnnotation(IResource Resource) : IResourceAnnotation;
