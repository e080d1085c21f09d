using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>Types that the text leaves open, from what it says besides and from names; a moment in a read-only field is the time of creation.</summary>
internal sealed class MemberTypes : IPattern
{
    public string Name => "member-types";

    public Stage Stage => Stage.Operations;

    public void Apply(InferenceContext context)
    {
        foreach (var entity in context.Model.Domain.Entities.Where(entity => context.Model.Domain.FindChanged(entity) is null))
        {
            foreach (var attribute in entity.Attributes)
            {
                Guess(context, entity, attribute);
            }
        }
    }

    private static void Guess(InferenceContext context, Entity entity, Attribute attribute)
    {
        var id = ElementId.Attribute(entity.Name, attribute.Name, "type");
        if (
            !context.IsStated(id)
            && !context.IsStated(ElementId.Attribute(entity.Name, attribute.Name, "enum"))
            && (IsRest(entity, attribute) ? AttributeType.Integer : TypeOf(attribute)) is { } type
            && type != attribute.Type
        )
        {
            context.Guess(
                id,
                type,
                value => attribute.Type = value,
                $"{entity.Name}.{attribute.Name} is taken as {type.ToString().ToLowerInvariant()}, because of {Reason(attribute)}.",
                attribute.Source
            );
        }

        if (
            attribute is { Type: AttributeType.String, EnumValues.Count: 0, IsList: false }
            && IsEndOfStretch(entity, attribute.Name)
            && !context.IsStated(id)
        )
        {
            var isOfDay = entity.Attributes.Exists(other => IsWeekday(other.Name) || Naming.Phrase(other.Name) is "date" or "day");
            context.Guess(
                id,
                isOfDay ? AttributeType.Time : AttributeType.Timestamp,
                type => attribute.Type = type,
                $"{entity.Name}.{attribute.Name} is a {(isOfDay ? "time of day" : "date and time")}, because it stands beside the other end of a stretch of time.",
                attribute.Source
            );
        }

        if (attribute is { Type: AttributeType.String, EnumValues.Count: 0, IsList: false } && IsWeekday(attribute.Name) && !context.IsStated(id))
        {
            context.Guess(
                id,
                AttributeType.Enum,
                _ => NameDays(attribute),
                $"{entity.Name}.{attribute.Name} is one of monday to sunday, because of its name.",
                attribute.Source
            );
        }

        if (
            attribute is { ReadOnly: true, Generator: null, Computed: null, Type: AttributeType.Timestamp or AttributeType.Date }
            && IsCreation(entity, attribute.Name)
        )
        {
            context.Guess(
                ElementId.Attribute(entity.Name, attribute.Name, "generated"),
                GeneratorKind.CreatedAt,
                kind => attribute.Generator = new ValueGenerator { Kind = kind }
            );
        }
    }

    /// <summary>"start" beside "end" or a duration, "from" beside "until".</summary>
    private static bool IsEndOfStretch(Entity entity, string name)
    {
        string[] starts = ["start", "starts", "begin", "begins", "from"];
        string[] ends = ["end", "ends", "finish", "until", "till", "to"];
        bool Has(params IEnumerable<string> names) =>
            entity.Attributes.Exists(attribute => names.Contains(Naming.Phrase(attribute.Name), StringComparer.Ordinal));
        return Naming.Phrase(name) is var phrase
            && (
                (starts.Contains(phrase, StringComparer.Ordinal) && Has([.. ends, "duration", "length"]))
                || (ends.Contains(phrase, StringComparer.Ordinal) && Has(starts))
            );
    }

    private static bool IsWeekday(string name) => Naming.Phrase(name) is "weekday" or "week day" or "day of week" or "day of the week";

    private static void NameDays(Attribute attribute)
    {
        attribute.Type = AttributeType.Enum;
        attribute.EnumValues.AddRange(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
    }

    private static AttributeType? TypeOf(Attribute attribute) =>
        attribute switch
        {
            { Generator.Kind: GeneratorKind.RunningNumber, Generator.Format: null } => AttributeType.Integer,
            { Generator.Kind: GeneratorKind.RunningNumber or GeneratorKind.Slug or GeneratorKind.RandomCode } => AttributeType.String,
            { Generator.Kind: GeneratorKind.CreatedAt or GeneratorKind.UpdatedAt } => AttributeType.Timestamp,
            { Tense: not null } => NameTypes.Guess(Naming.Words(attribute.Name)) is AttributeType.Timestamp
                ? AttributeType.Timestamp
                : AttributeType.Date,
            { Default: Model.Expressions.Literal { Value: bool } } => AttributeType.Boolean,
            { MinLength: not null } or { MaxLength: not null } or { Pattern: not null } => NameTypes.Guess(Naming.Words(attribute.Name))
                is { } type
                    and (AttributeType.Text or AttributeType.Email or AttributeType.Url or AttributeType.Phone)
                ? type
                : AttributeType.String,
            { Min: not null } or { Max: not null } => NameTypes.Guess(Naming.Words(attribute.Name))
                is { } number
                    and (AttributeType.Money or AttributeType.Decimal or AttributeType.Integer)
                ? number
            : IsFraction(attribute) ? AttributeType.Decimal
            : AttributeType.Integer,
            { Default: Model.Expressions.Literal { Value: decimal } } => NameTypes.Guess(Naming.Words(attribute.Name)) ?? AttributeType.Integer,
            { IsList: true } => AttributeType.String,
            _ => NameTypes.Guess(Naming.Words(attribute.Name)),
        };

    /// <summary>"available" beside a capacity is how much of it is left.</summary>
    private static bool IsRest(Entity entity, Attribute attribute) =>
        NameTypes.IsRest(attribute.Name)
        && entity.Attributes.Exists(other =>
            other.Name is "capacity" or "sold" or "seats" or "stock" or "quantity" or "places" or "spaces" or "spots" or "slots"
        );

    private static bool IsFraction(Attribute attribute) => (attribute.Min ?? 0) % 1 != 0 || (attribute.Max ?? 0) % 1 != 0;

    private static string Reason(Attribute attribute) =>
        attribute.Tense is not null || attribute.Min is not null || attribute.Max is not null || attribute.MaxLength is not null
            ? "its limits"
            : "its name";

    /// <summary>"createdAt", "borrowedOn", and "receivedAt" of what starts as received.</summary>
    private static bool IsCreation(Entity entity, string name) =>
        name == "created"
        || (
            Naming.Words(name) is [var participle, "at" or "on"]
            && (Making.Contains(WordForms.BaseVerb(participle)) || entity.Lifecycle?.Initial == participle)
        );

    private static readonly HashSet<string> Making = new(
        "create place order post register submit add file make write send upload join request record borrow change enroll enrol enter redeem reserve book issue purchase open report raise log".Split(
            ' '
        ),
        StringComparer.Ordinal
    );
}
