using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;

/// <summary>The conditions over the values of one row.</summary>
internal sealed class InvariantsGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Domain/Invariants.cs.hbs");

    public string Name => "csharp-invariants";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model) =>
        new CodeNames(model)
            .Entities.Where(entity => entity.Entity.Invariants.Count > 0)
            .Select(entity => EntityFile.Plan(entity, $"{entity.Class}Invariants", layer: 1));

    /// <summary>The statement that checks a row, with locals <c>now</c> and <c>errors</c>; null when the entity has no invariants.</summary>
    public static string? Call(CodeNames names, EntityNames entity)
    {
        if (entity.Entity.Invariants.Count == 0)
        {
            return null;
        }

        var time = Breaches(entity, names).Any(UsesTime) ? "now, " : "";
        return $"{entity.Class}Invariants.Check({entity.Variable}, {time}errors);";
    }

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var entity = EntityFile.Subject(file, names);
        var breaches = Breaches(entity, names).ToList();
        var data = new
        {
            entity.Feature.Namespace,
            entity.Class,
            entity.Variable,
            Phrase = Naming.Phrase(entity.Name),
            UsesTime = breaches.Exists(UsesTime),
            UsesToday = breaches.Exists(breach => breach.Uses.Contains("today")),
            Rules = entity.Entity.Invariants.Zip(breaches, Rule).ToArray(),
        };
        return new FileDraft(file.Path, CSharpFile.Render(Template, data, names, entity.Feature.Namespace));
    }

    private static object Rule(Invariant invariant, CompiledExpression breach) =>
        new
        {
            Breach = breach.Code,
            Member = Literals.Text(invariant.Member),
            Message = Literals.Text(invariant.Message),
            Refusal = invariant.Status == 400
                ? null
                : $"{invariant.Status}, {(invariant.Code is null ? "" : $"{Literals.Text(invariant.Code)}, ")}{Literals.Text(invariant.Message)}",
        };

    private static IEnumerable<CompiledExpression> Breaches(EntityNames entity, CodeNames names)
    {
        var scope = ExpressionScope.Memory(names, entity, entity.Variable);
        return entity.Entity.Invariants.Select(invariant => ExpressionCompiler.Condition(Breach(entity, invariant.Condition), scope));
    }

    /// <summary>A rule about a value that is not there is not broken, unless the rule itself speaks of values that are not there.</summary>
    private static Expression Breach(EntityNames entity, Expression condition)
    {
        var present = condition.ToString().Contains("null", StringComparison.Ordinal)
            ? []
            : entity
                .Stored.Where(attribute => attribute.IsNullable && MentionsMember(condition, attribute.Attribute.Name))
                .Select(attribute =>
                    (Expression)
                        new BinaryExpression(new PathExpression("this", [attribute.Attribute.Name]), BinaryOperator.NotEqual, new Literal(null))
                );
        return present.Append(new NotExpression(condition)).Aggregate((left, right) => new BinaryExpression(left, BinaryOperator.And, right));
    }

    private static bool MentionsMember(Expression condition, string member)
    {
        var text = condition.ToString();
        var start = text.IndexOf($"this.{member}", StringComparison.Ordinal);
        var end = start + member.Length + 5;
        return start >= 0 && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    private static bool UsesTime(CompiledExpression breach) => breach.Uses.Contains("now") || breach.Uses.Contains("today");
}
