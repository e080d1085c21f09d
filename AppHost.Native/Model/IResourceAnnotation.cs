namespace Aspire.Hosting.ApplicationModel;

#pragma warning disable CA1040 // As in Aspire: what a resource can be told is open.
public interface IResourceAnnotation;
#pragma warning restore CA1040
