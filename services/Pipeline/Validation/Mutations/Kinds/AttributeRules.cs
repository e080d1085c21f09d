using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Mutations.Kinds;

/// <summary>One attribute of a model, and mutations of its facets.</summary>
internal sealed record AttributeRules(ApplicationModel Model, Entity Entity, Attribute Attribute)
{
    /// <summary>Clients can write it, so that its limits can be tried.</summary>
    public bool IsWritten { get; } = FieldsOf(Model, Entity.Name, Attribute.Name).Any();

    /// <summary>People sign in with it: without it nobody could.</summary>
    public bool IsIdentifier => Model.Domain.Accounts is { } accounts && accounts.Entity == Entity.Name && accounts.Identifier == Attribute.Name;

    public static IEnumerable<AttributeRules> Of(ApplicationModel model) =>
        model.Domain.Entities.SelectMany(entity => entity.Attributes.Select(attribute => new AttributeRules(model, entity, attribute)));

    /// <summary>Changes the attribute, and what of the rest of the model says the same.</summary>
    public Mutation Change(string facet, string name, Action<Attribute> change, Action<ApplicationModel>? also = null) =>
        new(
            facet,
            Element(facet),
            name,
            copy =>
            {
                change(Find(copy));
                also?.Invoke(copy);
            }
        );

    /// <summary>Changes the attribute, and each field of a request that writes it.</summary>
    public Mutation Change(string facet, string name, Action<Attribute> change, Action<BodyField> field) =>
        Change(facet, name, change, copy => FieldsOf(copy, Entity.Name, Attribute.Name).ToList().ForEach(field));

    public string Element(string? facet) => ElementId.Attribute(Entity.Name, Attribute.Name, facet);

    private Attribute Find(ApplicationModel model) => model.Domain.FindEntity(Entity.Name)!.FindAttribute(Attribute.Name)!;

    private static IEnumerable<BodyField> FieldsOf(ApplicationModel model, string entity, string member) =>
        model.Api.Bodies.Where(body => body.Entity == entity).SelectMany(body => body.Fields).Where(field => field.Member == member);
}
