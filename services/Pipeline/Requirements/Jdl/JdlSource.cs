using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Specs.Jdl;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Jdl;

/// <summary>JDL gives the entities, their limits and relations; the operations follow JHipster's paths and methods.</summary>
internal sealed class JdlSource : IModelSource
{
    public string Name => "JDL";

    public bool CanRead(SpecDocument document) => document.Jdl is not null;

    public void Contribute(SpecDocument document, InferenceContext context)
    {
        var file = document.Jdl!;
        var demands = new JdlDemands(context);
        foreach (var declared in file.Entities)
        {
            AddEntity(context, demands, file, declared);
        }

        Describe(context.Model, file);

        new JdlRelations(context, demands).Add(file);
        foreach (var declared in file.Entities)
        {
            JdlOperations.Add(context, demands, file, declared);
        }

        foreach (var ignored in file.Ignored)
        {
            var place = ignored.Source with { Words = ignored.What };
            var demand = demands.Add(ignored.IsDemand ? RequirementKind.Behavior : RequirementKind.Note, place);
            demand.NotUnderstood.AddRange(ignored.IsDemand ? [place] : []);
        }
    }

    private static void Describe(ApplicationModel model, JdlFile file)
    {
        if (file.ApplicationName is { } name && char.IsLetter(name[0]))
        {
            (model.Name, model.Title) = (ApplicationNames.Of(name, model), name);
        }
    }

    private static void AddEntity(InferenceContext context, JdlDemands demands, JdlFile file, JdlEntity declared)
    {
        var entity = new Entity
        {
            Name = Naming.Pascal(declared.Name),
            Plural = Naming.Pascal(WordForms.Plural(Naming.Phrase(declared.Name))),
            Description = declared.Comment,
            Key = KeyType.Number,
            Source = declared.Source,
        };
        context.Model.Domain.Entities.Add(entity);
        context.Derive(demands.Add(RequirementKind.Data, declared.Source with { Words = "entity " + declared.Name }), ElementId.Entity(entity.Name));
        foreach (var field in declared.Fields.Where(field => Naming.Camel(field.Name) != "id"))
        {
            var attribute = JdlAttributes.Make(field, file);
            entity.Attributes.Add(attribute);
            var demand = demands.Add(RequirementKind.Data, field.Source);
            context.Derive(demand, AttributeFacets.Of(entity, attribute));
            Keep(context, entity, attribute);
            demand.NotUnderstood.AddRange(
                field
                    .Limits.Where(limit => limit.Key is "minbytes" or "maxbytes")
                    .Select(limit => field.Source with { Words = $"{limit.Key}({limit.Value})" })
            );
        }
    }

    // What JDL leaves out is optional; conventions must not guess otherwise.
    private static void Keep(InferenceContext context, Entity entity, Attribute attribute)
    {
        context.Guess(ElementId.Attribute(entity.Name, attribute.Name, "type"), attribute.Type, _ => { });
        context.Guess(ElementId.Attribute(entity.Name, attribute.Name, "required"), attribute.Required, _ => { });
        context.Guess(ElementId.Attribute(entity.Name, attribute.Name, "default"), attribute.Default, _ => { });
        context.Guess(ElementId.Attribute(entity.Name, attribute.Name, "generated"), attribute.Generator, _ => { });
    }
}
