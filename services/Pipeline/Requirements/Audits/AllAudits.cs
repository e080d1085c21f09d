using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Audits;

/// <summary>Run once, when everything is read; what is lost is listed as not understood. A new kind is one class and one line here.</summary>
internal static class AllAudits
{
    private static readonly IReadOnlyList<IAudit> All = [new NumberAudit(), new ConditionAudit(), new OwnershipAudit(), new ThingAudit()];

    public static void Run(InferenceContext context)
    {
        var texts = new ElementTexts(context.Model);
        foreach (var statement in context.Statements.Where(statement => statement.HasClaims && statement.Requirement.Kind != RequirementKind.Note))
        {
            var reflection = new Reflection(statement.Requirement.Elements, texts);
            foreach (var span in All.SelectMany(audit => audit.Lost(statement, reflection, context)).ToList())
            {
                statement.Disclaim(span);
            }
        }
    }
}
