using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;

/// <summary>A parameter in the path.</summary>
/// <param name="Variable">Its C# name.</param>
/// <param name="ClrType">Its C# type.</param>
/// <param name="Entity">The entity whose row it names, or null.</param>
/// <param name="Property">The property of that entity which it names the row by.</param>
internal sealed record RouteParameter(Parameter Parameter, string Variable, string ClrType, EntityNames? Entity, string? Property)
{
    /// <summary>A malformed key is refused as such.</summary>
    public bool IsLoose { get; init; }

    /// <summary>A path with a malformed key is otherwise the path of nothing: 404.</summary>
    public string Segment =>
        ClrType switch
        {
            _ when IsLoose => $"{{{Parameter.Name}}}",
            "Guid" => $"{{{Parameter.Name}:guid}}",
            "long" => $"{{{Parameter.Name}:long}}",
            "int" => $"{{{Parameter.Name}:int}}",
            _ => $"{{{Parameter.Name}}}",
        };

    public string Declaration
    {
        get
        {
            var source = Variable.TrimStart('@') == Parameter.Name ? "" : $"[FromRoute(Name = \"{Parameter.Name}\")] ";
            return $"{source}{ClrType} {Variable}";
        }
    }
}
