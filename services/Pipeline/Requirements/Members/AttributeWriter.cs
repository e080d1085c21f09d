using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>States the facets of one attribute.</summary>
internal sealed class AttributeWriter(InferenceContext context, Statement statement, Entity entity, MemberDraft draft)
{
    private Attribute _attribute = null!;

    /// <param name="inProse">Names of lists become plural ("a list of tag names"); in tables and payloads they stay as written.</param>
    public void Write(bool inProse)
    {
        _attribute = Ensure(inProse);
        context.Derive(statement, ElementId.Attribute(entity.Name, _attribute.Name));
        WriteType();
        WriteLimits();
        WriteKeys();
        WriteProtection();
        AllowedNumbers.Write(context, statement, entity, _attribute, draft);
    }

    private Attribute Ensure(bool inProse)
    {
        var name = SafeName.Member(draft.IsList && inProse ? WordForms.Plural(Naming.Phrase(draft.Phrase)) : draft.Phrase);
        var known = Vocabulary.Attribute(entity, name) ?? Vocabulary.Attribute(entity, draft.Phrase);
        if (known is null)
        {
            known = new Attribute { Name = name, Source = statement.Locate(draft.Span) };
            entity.Attributes.Add(known);
            context.Changed();
        }

        return known;
    }

    private void WriteType()
    {
        if (draft.EnumValues.Count > 0)
        {
            State(
                "enum",
                string.Join(", ", draft.EnumValues),
                _ =>
                {
                    _attribute.Type = AttributeType.Enum;
                    _attribute.EnumValues.Clear();
                    _attribute.EnumValues.AddRange(draft.EnumValues);
                }
            );
            if (draft.IsList)
            {
                State("type", "enum list", _ => _attribute.IsList = true);
            }

            return;
        }

        if (draft.Type is { } type and not AttributeType.Enum && !SaysLess(type))
        {
            State("type", type + (draft.IsList ? " list" : ""), _ => (_attribute.Type, _attribute.IsList) = (type, draft.IsList));
        }
        else if (draft.IsList)
        {
            State("type", "String list", _ => _attribute.IsList = true);
        }
    }

    /// <summary>"a text" after "an e-mail" adds nothing and contradicts nothing.</summary>
    private bool SaysLess(AttributeType type) =>
        context.IsStated(ElementId.Attribute(entity.Name, _attribute.Name, "type"))
        && (type, _attribute.Type) switch
        {
            (AttributeType.String or AttributeType.Text, _) => true,
            (AttributeType.Decimal, AttributeType.Money or AttributeType.Integer or AttributeType.Long) => true,
            (AttributeType.Date or AttributeType.Time, AttributeType.Timestamp) => true,
            _ => false,
        };

    private void WriteLimits()
    {
        if (draft.IsContradictory)
        {
            var place = statement.Locate(new TextSpan(0, statement.Text.Length));
            context.AddConflict(
                ElementId.Attribute(entity.Name, _attribute.Name, "required"),
                $"{_attribute.Name} is said to be required and to be optional.",
                place,
                place
            );
        }

        if (draft.Required is { } required)
        {
            State("required", required, value => _attribute.Required = value);
        }

        if (draft.Default is { } value)
        {
            State("default", Fitting(value).ToString(), _ => _attribute.Default = Fitting(value));
        }

        new AttributeBounds(context, statement, entity, _attribute, draft).Write();
        WriteExample();
        if (draft.Pattern is { } pattern && _attribute.Generator is null)
        {
            State("pattern", pattern, text => _attribute.Pattern = text);
        }

        if (draft.Tense is { } tense)
        {
            State("tense", tense, when => _attribute.Tense = when);
        }
    }

    private void WriteExample()
    {
        if (draft is { Example: { } example, Generator: null } && _attribute.Example is null)
        {
            _attribute.Example = JsonValue.Create(example).ToJsonString();
            context.Assume(
                ElementId.Attribute(entity.Name, _attribute.Name),
                $"{entity.Name}.{_attribute.Name} may look different from the example {example}.",
                statement.Locate(draft.Span)
            );
        }
    }

    private void WriteProtection()
    {
        if (draft.ReadOnly && draft.Generator is null && draft.Computed is null)
        {
            State("read-only", true, _ => _attribute.ReadOnly = true);
        }

        if (draft.WriteOnly)
        {
            State("write-only", true, _ => _attribute.WriteOnly = true);
        }

        if (draft.Immutable)
        {
            State("immutable", true, _ => _attribute.Immutable = true);
        }

        if (
            draft is { Alphabet: { } alphabet, Generator: null }
            && _attribute is { ReadOnly: true, Unique: true, MinLength: { } length }
            && length == _attribute.MaxLength
        )
        {
            State(
                "generated",
                $"{GeneratorKind.RandomCode} {length}",
                _ =>
                {
                    _attribute.Generator = new ValueGenerator
                    {
                        Kind = GeneratorKind.RandomCode,
                        Length = length,
                        Alphabet = alphabet,
                    };
                    _attribute.Pattern = null;
                }
            );
        }

        if (draft.Generator is { } generator && ScopeIsKnown(generator))
        {
            State(
                "generated",
                $"{generator.Kind} {generator.Format}{generator.From}{generator.Length}",
                _ => (_attribute.Generator, _attribute.ReadOnly) = (generator, true)
            );
        }

        if (draft.VisibleTo.Count > 0 && draft.VisibleTo.TrueForAll(who => context.Vocabulary.RoleOf(who) is not null))
        {
            var roles = draft.VisibleTo.Select(who => context.Vocabulary.RoleOf(who)!.Name).ToList();
            State("visible", string.Join(", ", roles), _ => _attribute.VisibleTo.AddRange(roles));
        }

        if (draft.Snapshot is { } copied && Related(copied) is { } source)
        {
            State("default", source.ToString(), _ => (_attribute.Default, _attribute.ReadOnly, _attribute.Type) = (source, true, TypeOf(source)));
        }

        if (draft.Computed is { } formula && new Formula(context, entity).Read(formula) is { } computed)
        {
            State("computed", computed.ToString(), _ => (_attribute.Computed, _attribute.ReadOnly) = (computed, true));
        }
    }

    /// <summary>Numbers that run within a parent need the way to it.</summary>
    private bool ScopeIsKnown(ValueGenerator generator) =>
        generator.Scope is null
        || Vocabulary.Relation(entity, generator.Scope) is not null
        || (context.Vocabulary.Entity(generator.Scope) is { } parent && parent != entity && Within(parent).Name == generator.Scope);

    private Relation Within(Entity parent)
    {
        var relation = EntityFacts.Parent(context, entity, parent, statement.Locate(draft.Span));
        relation.OnDelete = DeleteBehavior.Cascade;
        return relation;
    }

    /// <summary>The path to a member of a related row: "price" is <c>this.book.price</c>.</summary>
    private PathExpression? Related(string member) =>
        (
            from relation in entity.Relations.Where(relation => relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne)
            let target = context.Model.Domain.FindEntity(relation.Target)
            let value = target is null ? null : Vocabulary.Attribute(target, member) ?? Vocabulary.Attribute(target, Naming.Words(member)[^1])
            where value is not null
            select new PathExpression("this", [relation.Name, value.Name])
        ).FirstOrDefault();

    private AttributeType TypeOf(PathExpression path) =>
        Vocabulary.Attribute(context.Model.Domain.FindEntity(entity.FindRelation(path.Members[0])!.Target)!, path.Members[1])!.Type;

    private void WriteKeys()
    {
        if (draft.Unique)
        {
            State("unique", true, _ => _attribute.Unique = true);
        }

        if (draft.UniqueWithin is { } within && Scope(within) is { } scope)
        {
            var members = new List<string> { scope.Name, _attribute.Name };
            context.State(
                statement,
                ElementId.Unique(entity.Name, members),
                true,
                _ => entity.UniqueKeys.Add(new UniqueKey { Members = members }),
                draft.Span
            );
        }
    }

    private Relation? Scope(string phrase) =>
        Vocabulary.Relation(entity, phrase)
        ?? (
            context.Vocabulary.Entity(phrase) is { } target
                ? Vocabulary.Between(entity, target).FirstOrDefault(relation => relation.Kind == RelationKind.ManyToOne)
                : null
        );

    /// <summary>Enum values and texts that look like numbers or truth values are strings.</summary>
    private Expression Fitting(Expression value) =>
        _attribute.Type == AttributeType.Enum && value is Literal { Value: string text } && Vocabulary.Normalize(text) is var wanted
            ? new Literal(_attribute.EnumValues.Find(candidate => Vocabulary.Normalize(candidate) == wanted) ?? text)
            : value;

    private void State<T>(string facet, T value, Action<T> apply, string part = "") =>
        context.State(statement, ElementId.Attribute(entity.Name, _attribute.Name, facet), value, apply, draft.Span, part);
}
