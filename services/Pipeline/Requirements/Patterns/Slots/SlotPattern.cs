using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Slots;

/// <summary>"List the free slots of a doctor for a day and a duration, in steps of 15 minutes": what is left of the opening hours of something that is booked by time.</summary>
internal sealed partial class SlotPattern : IPattern
{
    public string Name => "slots";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            var said = Said().Match(statement.Text);
            if (said.Success && Offer(context, statement, said) is { } offer)
            {
                Define(context, statement, offer.Operation, offer.Booked);
                ClaimWords(context, statement, said);
            }
        }
    }

    private static (Operation Operation, BookedTime Booked)? Offer(InferenceContext context, Statement statement, Match said)
    {
        var given = statement
            .Operations.Select(context.Model.Api.FindOperation)
            .FirstOrDefault(operation => operation is { Kind: OperationKind.Report or OperationKind.Slots, Entity: not null });
        var resource = given is null ? Thing(context, said.Groups["thing"].Value) : context.Model.Domain.FindEntity(given.Entity!);
        if (resource is null || BookedTime.Of(context, resource) is not { } booked)
        {
            return null;
        }

        var operation =
            given
            ?? OperationFacts.Ensure(
                context,
                statement,
                "GET",
                $"{OperationFacts.RowPath(context, resource)}/slots",
                OperationKind.Report,
                resource,
                "slots",
                [(resource, resource.PublicKey ?? "id")]
            );
        return (operation, booked);
    }

    private static void Define(InferenceContext context, Statement statement, Operation operation, BookedTime booked)
    {
        context.Derive(statement, ElementId.Operation(operation.Id), ElementId.Operation(operation.Id, "slots"));
        context.Classify(statement, RequirementKind.Endpoint);
        var words = new SlotWords(statement.Text);
        if (words.Step is not null)
        {
            context.Derive(statement, ElementId.Operation(operation.Id, "step"));
        }

        if (operation.Kind == OperationKind.Slots)
        {
            return;
        }

        operation.Kind = OperationKind.Slots;
        operation.List = new ListOptions();
        operation.Slots = booked.Options(context, operation, words);
        if (words.Step is null)
        {
            context.Assume(
                ElementId.Operation(operation.Id, "step"),
                $"Free times start every {operation.Slots.StepMinutes} minutes, because nothing else is said.",
                operation.Source
            );
        }

        context.Changed();
    }

    private static Entity? Thing(InferenceContext context, string words)
    {
        for (var end = words.Length; end > 0; end = words.LastIndexOf(' ', end - 1))
        {
            if (context.Vocabulary.Entity(words[..end]) is { } entity)
            {
                return entity;
            }
        }

        return null;
    }

    private static void ClaimWords(InferenceContext context, Statement statement, Match said)
    {
        context.Claim(statement, TextSpan.Between(0, said.Index + said.Length));
        foreach (Match more in SlotWords.Known().Matches(statement.Text))
        {
            context.Claim(statement, new TextSpan(more.Index, more.Length));
        }
    }

    [GeneratedRegex(
        @"\b(?:list|show|offer|see|find|get|return|give|view|look up|display|check|browse|tell|compute|know|ask for|query)\w*\s+(?:(?:all|the|any|which|me|for|of|them|its|their)\s+)*(?:free|available|open|bookable|vacant|unbooked|empty)\s+(?:time\s+)?(?:slots?|times?|appointments?|hours|windows?|openings?|starts?|start times)\b(?:\s+(?:of|for|with|on|at|in)\s+(?:(?:an?|the|each|every|any|one|given|particular|chosen)\s+)*(?<thing>\w+(?: \w+){0,2}))?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();
}
