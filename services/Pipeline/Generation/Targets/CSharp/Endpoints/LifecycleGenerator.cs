using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints;

/// <summary>The allowed moves of each life cycle.</summary>
internal sealed class LifecycleGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Endpoints/Lifecycle.cs.hbs");

    public string Name => "csharp-lifecycle";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model) =>
        new CodeNames(model)
            .Entities.Where(entity => entity.Entity.Lifecycle is { Transitions.Count: > 0 })
            .Select(entity => new PlannedFile(
                $"{entity.Feature.Folder}/{Transitions.ClassOf(entity)}.cs",
                $"endpoints-{Naming.Kebab(entity.Feature.Name)}",
                $"entity:{entity.Name}",
                [$"entity:{entity.Name}"],
                2
            ));

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var entity = names.Entity(file.Subject["entity:".Length..]);
        var lifecycle = entity.Entity.Lifecycle!;
        var state = entity.FindAttribute(lifecycle.Attribute)!;
        var data = new
        {
            entity.Feature.Namespace,
            entity.Class,
            entity.Variable,
            Lifecycle = Transitions.ClassOf(entity),
            Phrase = Naming.Phrase(entity.Name),
            State = state.Property,
            Type = state.IsEnum ? state.EnumType! : "string",
            Text = state.IsEnum ? $"{state.EnumType}Text.Of({entity.Variable}.{state.Property})" : $"{entity.Variable}.{state.Property}",
            TextOf = state.IsEnum ? $"{state.EnumType}Text.Of" : "state => state",
            Member = HostData.Literal(lifecycle.Attribute),
            Status = lifecycle.RefusedStatus,
            Code = lifecycle.RefusedCode is { } code ? HostData.Literal(code) : "",
            Moves = lifecycle
                .Transitions.Select(move => (move.From, move.To))
                .Distinct()
                .Select(move => new { From = Value(state, move.From), To = Value(state, move.To) })
                .ToArray(),
        };
        return new FileDraft(file.Path, CSharpFile.Render(Template, data, names, entity.Feature.Namespace));
    }

    private static string Value(AttributeNames state, string value) =>
        state.IsEnum ? $"{state.EnumType}.{state.EnumMember(value)}" : HostData.Literal(value);
}
