using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>A value of a part that is taken from the thing it points to at the time of making: a line's unit price from the book's price.</summary>
internal sealed record Snapshots(string Relation, string Attribute)
{
    public PathExpression Under(PathExpression row) => new(row.Root, [.. row.Members, Relation, Attribute]);

    public static Snapshots? Find(ApplicationModel model, Entity part, Attribute attribute)
    {
        var words = Naming.Words(attribute.Name);
        foreach (var relation in part.Relations.Where(relation => relation.IsToOne()))
        {
            var source = model
                .Domain.FindEntity(relation.Target)
                ?.Attributes.Find(candidate =>
                    candidate.Type == attribute.Type && words.TakeLast(Naming.Words(candidate.Name).Count).SequenceEqual(Naming.Words(candidate.Name))
                );
            if (source is not null && attribute.Type is AttributeType.Money or AttributeType.Decimal or AttributeType.Integer)
            {
                return new Snapshots(relation.Name, source.Name);
            }
        }

        return null;
    }
}
