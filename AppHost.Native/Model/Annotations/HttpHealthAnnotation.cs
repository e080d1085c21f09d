namespace Aspire.Hosting.ApplicationModel;

internal sealed record HttpHealthAnnotation(string Path) : IResourceAnnotation;
