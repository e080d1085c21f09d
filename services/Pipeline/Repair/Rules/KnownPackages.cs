namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>Packages that people add to applications of this kind, by the namespaces in them.</summary>
internal static class KnownPackages
{
    private static readonly (string Namespace, string Package, string Version)[] All =
    [
        ("Bogus", "Bogus", "34.0.2"),
        ("FluentValidation", "FluentValidation", "11.11.0"),
        ("HandlebarsDotNet", "Handlebars.Net", "2.4.3"),
        ("Humanizer", "Humanizer.Core", "2.14.1"),
        ("Markdig", "Markdig", "1.6.0"),
        ("MassTransit", "MassTransit.RabbitMQ", "8.4.0"),
        ("Microsoft.EntityFrameworkCore.InMemory", "Microsoft.EntityFrameworkCore.InMemory", "10.0.14"),
        ("Microsoft.Extensions.AI", "Microsoft.Extensions.AI.Abstractions", "10.11.0"),
        ("Microsoft.OpenApi", "Microsoft.OpenApi", "2.13.0"),
        ("Polly", "Polly.Core", "8.9.1"),
        ("Quartz", "Quartz", "4.7.3"),
        ("RabbitMQ.Client", "RabbitMQ.Client", "7.1.2"),
        ("System.Numerics.Tensors", "System.Numerics.Tensors", "10.0.15"),
        ("YamlDotNet", "YamlDotNet", "16.3.0"),
    ];

    /// <summary>The package with a namespace, or with one above it.</summary>
    public static (string Package, string Version)? Of(string space) =>
        All.Where(known => space == known.Namespace || space.StartsWith(known.Namespace + ".", StringComparison.Ordinal))
            .Select(known => ((string, string)?)(known.Package, known.Version))
            .FirstOrDefault();

    public static string? VersionOf(string package) => All.Where(known => known.Package == package).Select(known => known.Version).FirstOrDefault();
}
