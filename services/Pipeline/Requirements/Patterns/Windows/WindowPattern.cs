using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;
using Formula = AgenticAi.Pipeline.Requirements.Phrases.Formula;

namespace AgenticAi.Pipeline.Requirements.Patterns.Windows;

/// <summary>"The author can edit a comment within 15 minutes": a change that is open for some time after the row was made.</summary>
internal sealed class WindowPattern : IPattern
{
    public string Name => "windows";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (
                var capability in Capability
                    .Find(statement)
                    .Select(capability => capability.Active())
                    .Where(capability => capability.Clause.Verb is { Modality: Modality.May or Modality.Can or Modality.Shall })
            )
            {
                if (Window(capability.Clause) is { } window)
                {
                    Read(context, capability, window);
                }
            }
        }
    }

    /// <summary>"within 15 minutes", "for 2 hours after it was posted", "in the first 10 minutes".</summary>
    private static Complement? Window(Clause clause) =>
        clause.Complements.FirstOrDefault(complement =>
            complement
                is {
                    Preposition: "within" or "for" or "during" or "in",
                    Phrase: { Head: "minute" or "hour" or "day" or "week", Quantity.Duration: not null }
                }
        );

    private static void Read(InferenceContext context, Capability capability, Complement window)
    {
        var acts = capability.Named.Select(thing => new ActFinder(context).Find(capability.Verb, thing, null)).OfType<Act>().ToList();
        foreach (var act in acts.Where(act => act.Operations.Any(IsChange)))
        {
            var made = Formula.This.Then(Timestamps.Created(context, act.Entity).Name);
            var open = Formula.Compare(
                Formula.Now,
                BinaryOperator.LessOrEqual,
                Formula.Plus(made, new Literal(window.Phrase!.Quantity!.Duration!.Value))
            );
            var change = act with { Operations = [.. act.Operations.Where(IsChange)] };
            new GuardWriter(context).Write(capability.Statement, new Rule(change, open, new Refusal(409, null), capability.Clause.Span));
            context.Claim(capability.Statement, window.Span);
        }
    }

    private static bool IsChange(Operation operation) =>
        operation.Kind is OperationKind.Patch or OperationKind.Replace or OperationKind.Delete or OperationKind.Action;
}
