using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp;

/// <summary>An ASP.NET Core application with EF Core and PostgreSQL.</summary>
internal sealed class CSharpTarget : ITarget
{
    public string Name => "csharp";

    public IReadOnlyList<IFileGenerator> Generators { get; } =
    [
        new HostGenerator(),
    ];
}
