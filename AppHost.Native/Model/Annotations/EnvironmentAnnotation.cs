namespace Aspire.Hosting.ApplicationModel;

internal sealed record EnvironmentAnnotation(string Name, IValueProvider Value, bool IsSecret) : IResourceAnnotation;
