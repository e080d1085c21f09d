using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Roles;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Possessions;

/// <summary>"A customer has one cart", "each user has their own notes", "the creator becomes its owner": rows belong to accounts.</summary>
internal sealed partial class PossessionPattern : IPattern
{
    public string Name => "possession";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        if (context.Model.Domain.Accounts is null)
        {
            return;
        }

        foreach (var statement in context.Statements)
        {
            if (
                Has().Match(statement.Text) is { Success: true } has
                && RoleOf(context, has.Groups["who"].Value) is { } role
                && ThingOf(context, has.Groups["thing"].Value) is { } thing
            )
            {
                State(context, statement, thing, role, new TextSpan(has.Index, has.Length));
            }
            else if (
                Belongs().Match(statement.Text) is { Success: true } belongs
                && RoleOf(context, belongs.Groups["who"].Value) is { } owner
                && ThingOf(context, belongs.Groups["thing"].Value) is { } owned
            )
            {
                State(context, statement, owned, owner, new TextSpan(belongs.Index, belongs.Length));
            }
            else if (
                Creator().Match(statement.Text) is { Success: true } creator
                && (ThingOf(context, creator.Groups["thing"].Value) ?? context.Vocabulary.Entity(statement.Subject ?? Before(statement))) is { } made
                && !context.Model.Domain.Memberships.Exists(membership => membership.Of == made.Name)
            )
            {
                State(
                    context,
                    statement,
                    made,
                    creator.Groups["who"].Value is { Length: > 0 } who ? who : "owner",
                    new TextSpan(creator.Index, creator.Length)
                );
            }
        }
    }

    private static string? Before(Statement statement)
    {
        for (var previous = statement.Previous; previous is not null && previous.Block == statement.Block; previous = previous.Previous)
        {
            if (previous.Subject is not null)
            {
                return previous.Subject;
            }
        }

        return null;
    }

    private static void State(InferenceContext context, Statement statement, Entity thing, string role, TextSpan span)
    {
        Ownership.Ensure(context, statement, thing, role);
        if (Ownership.Condition(context, thing) is not null)
        {
            var owner = thing.Owner ?? Ownership.Maker(context, thing)?.Name;
            context.Derive(statement, owner is null ? ElementId.Entity(thing.Name) : ElementId.Relation(thing.Name, owner));
            context.Classify(statement, RequirementKind.Data);
            context.Claim(statement, span);
        }
    }

    private static string? RoleOf(InferenceContext context, string who) =>
        context.Vocabulary.Role(who)?.Name ?? (RoleNouns.IsAnybodySignedIn(who) ? "owner" : null);

    private static Entity? ThingOf(InferenceContext context, string words) =>
        words.Length == 0 ? null
        : context.Vocabulary.Entity(words) is { } entity && entity != context.Vocabulary.AccountEntity && entity.ProfileOf is null ? entity
        : context.Vocabulary.Entity(words + " item");

    [GeneratedRegex(
        @"^(?:an?|each|every|the) (?<who>[a-z]+(?: [a-z]+)?) (?:has|owns|keeps|holds) (?:exactly |only )?(?:one|an?|many|several|any number of|their own|his own|an own|its own|their|his or her(?: own)?) (?<thing>[a-z]+(?: [a-z]+)?)\.?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Has();

    [GeneratedRegex(
        @"^(?:an?|each|every|the|all) (?<thing>[a-z]+(?: [a-z]+)?) (?:belongs?|is owned by|are owned by|is private) (?:to )?(?:exactly )?(?:an?|one|the|its) (?<who>[a-z]+)(?: who (?:created|made|wrote|added) (?:it|them))?\.?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Belongs();

    [GeneratedRegex(
        @"\b(?:the )?(?:creator|user who creates (?:it|an? (?<thing>[a-z]+))|person who creates (?:it|an? (?<thing>[a-z]+)))(?: of (?:an?|the) (?<thing>[a-z]+))? (?:becomes|is|will be) (?:its|the) (?<who>[a-z]+)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Creator();
}
