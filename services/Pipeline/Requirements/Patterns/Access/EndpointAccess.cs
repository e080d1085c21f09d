using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Endpoints;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>What stands in brackets behind an endpoint: "(organizer)", "(own orders; an admin sees all)", "(own only, else 404)", "only by its organizer".</summary>
internal sealed partial class EndpointAccess : IPattern
{
    public string Name => "endpoint-access";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        if (context.Model.Domain.Accounts is null)
        {
            return;
        }

        foreach (var statement in context.Statements.Where(statement => statement.GivesOperations))
        {
            foreach (var mention in EndpointMention.Find(statement))
            {
                if (OperationFacts.Find(context, mention.Method, mention.Path) is { } operation)
                {
                    Read(context, statement, mention, operation);
                }
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, EndpointMention mention, Operation operation)
    {
        var isOwn = OwnRows().IsMatch(mention.Tail.In(statement.Text));
        foreach (Match match in Remark().Matches(mention.Tail.In(statement.Text)))
        {
            var span = new TextSpan(mention.Tail.Offset + match.Index, match.Length);
            var read = match
                .Groups["words"]
                .Value.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Count(part => ReadPart(context, statement, operation, part, isOwn));
            if (read > 0)
            {
                context.Claim(statement, span);
            }
        }

        ReadOwnRows(context, statement, mention, operation);
    }

    private static bool ReadPart(InferenceContext context, Statement statement, Operation operation, string part, bool isOwn)
    {
        if (Outsider().Match(part) is { Success: true } outsider)
        {
            context.State(
                statement,
                ElementId.Operation(operation.Id, "status"),
                int.Parse(outsider.Groups["status"].Value),
                status => operation.Access.OutsiderStatus = status,
                part: ".outsider"
            );
            return true;
        }

        var entity = context.Model.Domain.FindEntity(operation.Entity ?? "");
        if (Own().IsMatch(part) && entity is not null)
        {
            GrantOwn(context, statement, operation, entity);
            return true;
        }

        if (
            ByRelation().Match(part) is { Success: true } match
            && entity is not null
            && context.Vocabulary.Role(match.Groups["who"].Value) is { } maker
        )
        {
            return GrantMaker(context, statement, operation, entity, maker, match.Groups["of"].Value);
        }

        var roles = Plain().Match(part) is { Success: true } plain
            ? plain
                .Groups["who"]
                .Value.Split([" or ", " and ", "/"], StringSplitOptions.TrimEntries)
                .SelectMany(who => Actors.Of(context, who, who))
                .ToList()
            : [];
        foreach (var role in roles)
        {
            AccessFacts.Grant(context, statement, operation, role, isOwn && entity is not null ? Own(context, statement, entity, role) : null);
        }

        return roles.Count > 0;
    }

    /// <summary>"(merchant) ...; own cards only": of the rows only those of the caller.</summary>
    private static void ReadOwnRows(InferenceContext context, Statement statement, EndpointMention mention, Operation operation)
    {
        if (
            OwnRows().Match(mention.Tail.In(statement.Text)) is not { Success: true } own
            || operation.Entity is not { } name
            || context.Model.Domain.FindEntity(name) is not { } entity
            || context.Vocabulary.Entity(own.Groups["things"].Value) is { } other && other != entity
        )
        {
            return;
        }

        if (!operation.Access.Grants.Exists(grant => grant.Condition is not null))
        {
            GrantOwn(context, statement, operation, entity);
        }

        context.Claim(statement, new TextSpan(mention.Tail.Offset + own.Index, own.Length));
    }

    private static Expression? Own(InferenceContext context, Statement statement, Entity entity, string role)
    {
        Ownership.Ensure(context, statement, entity, role);
        return Ownership.Condition(context, entity);
    }

    private static void GrantOwn(InferenceContext context, Statement statement, Operation operation, Entity entity)
    {
        var roles = context.Model.Domain.Roles.Where(role => role.SelfRegistration).Select(role => role.Name).ToList();
        var creators = context
            .Vocabulary.Operations(entity, OperationKind.Create)
            .SelectMany(create => create.Access.Grants)
            .Select(grant => grant.Role)
            .Where(role => role != Grant.Visitor)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var owners =
            creators.Count > 0 ? creators
            : roles.Count == 1 ? roles
            : [Grant.User];
        if (owners[0] != Grant.User || Ownership.Condition(context, entity) is null)
        {
            Ownership.Ensure(context, statement, entity, owners[0] == Grant.User ? "owner" : owners[0]);
        }

        var rows = operation.Kind == OperationKind.List ? context.Vocabulary.Operations(entity, OperationKind.Get) : [];
        foreach (var owner in owners)
        {
            foreach (var reached in rows.Prepend(operation))
            {
                AccessFacts.Grant(context, statement, reached, owner, Ownership.Condition(context, entity));
            }
        }
    }

    /// <summary>"organizer of that event", "only by its organizer": the role, and the row that the words name is theirs.</summary>
    private static bool GrantMaker(InferenceContext context, Statement statement, Operation operation, Entity entity, Role maker, string of)
    {
        var owned = context.Vocabulary.Entity(of) ?? entity;
        Ownership.Ensure(context, statement, owned, maker.Name);
        Expression? condition = Ownership.Condition(context, entity, role: maker.Name);
        AccessFacts.Grant(context, statement, operation, maker.Name, condition);
        return condition is not null;
    }

    [GeneratedRegex(
        @"\((?<words>[^()`]+)\)|(?<words>\bonly by (?:its|the|an?) \w+(?: of (?:that|the|its) \w+)?)|(?:->|:)[^.]*?(?<words>\b(?:else|otherwise) (?:40[134]))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Remark();

    [GeneratedRegex(@"(?<=[;,.]\s|-> 200 )(?:only )?(?:the |their |his |her |my )?own (?<things>\w+)(?: only)?(?=[.,;]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex OwnRows();

    [GeneratedRegex(@"\b(?:else|otherwise|others get|outsiders get)\b.*?(?<status>40[134])", RegexOptions.IgnoreCase)]
    private static partial Regex Outsider();

    [GeneratedRegex(
        @"^(?:only )?(?:the |their |his |my )?own\b(?: \w+)?(?: only)?$|^(?:the )?owner(?: only)?$|^only (?:the |its )?owner$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Own();

    [GeneratedRegex(
        @"^(?:only by |by )?(?:its|the) (?<who>\w+)(?: only)?$|^(?:the )?(?<who>\w+) of (?:that|the|its|this) (?<of>\w+)$|^only by (?:its|the) (?<who>\w+)(?: of (?:that|the|its) (?<of>\w+))?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ByRelation();

    [GeneratedRegex(
        @"^(?:only )?(?:for |by )?(?:an? |any |the )?(?<who>[A-Za-z][\w /-]*?)(?:s)?(?: only| (?:sees?|gets?|may see) (?:all|everything))?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Plain();
}
