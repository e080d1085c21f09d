using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;
using Formula = AgenticAi.Pipeline.Requirements.Phrases.Formula;

namespace AgenticAi.Pipeline.Requirements.Patterns.Toggles;

/// <summary>A link between accounts and rows that each account switches on and off for itself.</summary>
internal sealed record Toggle(string Verb, Entity Target, Entity Link, string TargetRelation, string AccountRelation, Operation On, Operation Off)
{
    /// <summary>Null when an entity of that name means something else.</summary>
    public static Toggle? Ensure(InferenceContext context, Statement statement, Entity target, Entity accounts, string verb)
    {
        var link = context.Model.Domain.FindEntity(Naming.Pascal($"{target.Name} {verb}"));
        if (link is null)
        {
            link = Make(target, accounts, verb);
            context.Model.Domain.Entities.Add(link);
            context.Changed();
        }

        var (row, key) = (OperationFacts.RowPath(context, target), target.PublicKey ?? "id");
        var on = OperationFacts.Ensure(context, statement, "POST", $"{row}/{Naming.Kebab(verb)}", OperationKind.Link, target, verb, [(target, key)]);
        var off = OperationFacts.Ensure(
            context,
            statement,
            "DELETE",
            $"{row}/{Naming.Kebab(verb)}",
            OperationKind.Unlink,
            target,
            "un" + verb,
            [(target, key)]
        );
        foreach (var operation in new[] { on, off })
        {
            operation.Settings["link"] = link.Name;
            operation.Settings["target"] = link.Relations[0].Name;
            operation.Settings["account"] = link.Relations[1].Name;
            Open(context, target, operation);
        }

        return new Toggle(verb, target, link, link.Relations[0].Name, link.Relations[1].Name, on, off);
    }

    public void Derive(InferenceContext context, Statement statement) =>
        context.Derive(statement, ElementId.Operation(On.Id), ElementId.Operation(Off.Id));

    /// <summary>How many have switched it on and, if asked for, whether the viewer has.</summary>
    public void Show(InferenceContext context, Statement statement, bool whether)
    {
        var link = new AggregateExpression(
            AggregateKind.Count,
            "l",
            Formula.Path(Link.Name),
            Formula.Equal(Formula.Path("l", TargetRelation), Formula.This),
            null
        );
        Compute(context, statement, Naming.Camel($"{Verb} count"), AttributeType.Integer, link);
        if (whether)
        {
            var mine = link with
            {
                Kind = AggregateKind.Exists,
                Where = Formula.And(link.Where, Formula.Equal(Formula.Path("l", AccountRelation), Formula.Me)),
            };
            Compute(context, statement, Naming.Camel(WordForms.Gerund(Verb)), AttributeType.Boolean, mine);
        }
    }

    private void Compute(InferenceContext context, Statement statement, string name, AttributeType type, Expression value)
    {
        if (Target.FindAttribute(name) is null)
        {
            Target.Attributes.Add(
                new Attribute
                {
                    Name = name,
                    Type = type,
                    ReadOnly = true,
                    Computed = value,
                }
            );
            context.Changed();
        }

        context.Derive(statement, ElementId.Attribute(Target.Name, name, "computed"));
    }

    private static Entity Make(Entity target, Entity accounts, string verb)
    {
        var name = Naming.Pascal($"{target.Name} {verb}");
        var link = new Entity { Name = name, Plural = Naming.Pascal(WordForms.Plural(Naming.Phrase(name))) };
        var to = Naming.Camel(target.Name);
        var by = Naming.Camel(accounts.Name);
        link.Relations.Add(
            new Relation
            {
                Name = to,
                Target = target.Name,
                Kind = RelationKind.ManyToOne,
                Required = true,
                OnDelete = DeleteBehavior.Cascade,
            }
        );
        link.Relations.Add(
            new Relation
            {
                Name = by,
                Target = accounts.Name,
                Kind = RelationKind.ManyToOne,
                Required = true,
                OnDelete = DeleteBehavior.Cascade,
            }
        );
        link.UniqueKeys.Add(new UniqueKey { Members = [to, by] });
        link.Owner = by;
        return link;
    }

    // Whoever may see a row may watch it.
    private static void Open(InferenceContext context, Entity target, Operation operation)
    {
        var seen = context.Vocabulary.Operations(target, OperationKind.Get).FirstOrDefault();
        foreach (var grant in seen?.Access.Grants.Where(grant => grant.Role != Grant.Visitor) ?? [])
        {
            AccessFacts.Add(context, operation, grant.Role, grant.Condition);
        }
    }
}
