using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Links;

/// <summary>Finds pairs such as <c>POST</c> and <c>DELETE /articles/{slug}/favorite</c>, and the members of answers that show their state.</summary>
internal static class LinkFinder
{
    public static List<LinkPlan> Find(IReadOnlyList<Call> calls, ResourceMap resources, Resource account)
    {
        var plans = new List<LinkPlan>();
        foreach (
            var make in calls.Where(call =>
                call.Method is "POST" or "PUT" && call is { Path.IsItem: false, Write.Kind: MessageKind.None } && resources.Of(call) is null
            )
        )
        {
            var undo = calls.FirstOrDefault(call => call.Method == "DELETE" && call.Operation.Path == make.Operation.Path);
            if (
                undo is not null
                && make.Path.Steps.Count > 1
                && make.Path.Steps[^2] is { Keys.Count: > 0 } above
                && resources.At(make.Path, above) is { } target
            )
            {
                plans.Add(Plan(make, undo, target, account));
            }
        }

        return plans;
    }

    /// <summary>Adds members such as <c>favorited</c> and <c>favoritesCount</c> to the target, before its other members are built.</summary>
    public static void ShowIn(LinkPlan plan)
    {
        foreach (
            var property in plan
                .Target.Reads.SelectMany(schema => schema.Properties)
                .Where(property => !plan.Target.Members.ContainsKey(property.Name))
        )
        {
            if (ValueOf(plan, property) is { } value)
            {
                plan.Target.Members.Add(property.Name, new Member(MemberKind.Seen, property.Name, null, Expression.Parse(value)));
            }
        }
    }

    private static LinkPlan Plan(Call make, Call undo, Resource target, Resource account)
    {
        var verb = WordForms.BaseVerb(WordForms.Singular(Naming.Phrase(make.Path.Noun)));
        var targetRelation = Naming.Camel(target.Name);
        var accountRelation = target == account ? Naming.Camel(WordForms.Agent(verb)) : Naming.Camel(account.Name);
        var entity = new Entity { Name = target.Name + Naming.Pascal(verb), Plural = target.Name + Naming.Pascal(WordForms.Plural(verb)) };
        foreach (var (name, end) in new[] { (targetRelation, target), (accountRelation, account) })
        {
            entity.Relations.Add(
                new Relation
                {
                    Name = name,
                    Target = end.Name,
                    Kind = RelationKind.ManyToOne,
                    Required = true,
                    OnDelete = DeleteBehavior.Cascade,
                }
            );
        }

        entity.UniqueKeys.Add(new UniqueKey { Members = [targetRelation, accountRelation] });
        return new LinkPlan(make, undo, target, entity, verb, targetRelation, accountRelation);
    }

    private static string? ValueOf(LinkPlan plan, ApiProperty property)
    {
        var words = Naming.Words(property.Name);
        var states = new[] { plan.Verb, WordForms.PastParticiple(plan.Verb), WordForms.Gerund(plan.Verb) };
        if (property.Schema.Type == "boolean" && words.Any(states.Contains))
        {
            return $"exists(l in {plan.Entity.Name} where l.{plan.TargetRelation} == this and l.{plan.AccountRelation} == me)";
        }

        var nouns = new[] { plan.Verb, WordForms.Plural(plan.Verb), WordForms.Plural(WordForms.Agent(plan.Verb)), WordForms.Agent(plan.Verb) };
        return property.Schema.Type == "integer" && words.Any(nouns.Contains)
            ? $"count(l in {plan.Entity.Name} where l.{plan.TargetRelation} == this)"
            : null;
    }
}
