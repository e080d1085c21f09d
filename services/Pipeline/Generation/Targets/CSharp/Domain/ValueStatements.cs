using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;

/// <summary>The statements that give a new row its values.</summary>
internal sealed partial class ValueStatements(EntityNames entity, CodeNames names)
{
    private readonly ExpressionScope _scope = ExpressionScope.Handler(names, entity);

    public IReadOnlyList<string> All
    {
        get
        {
            var statements = entity.Stored.SelectMany(Statements).ToList();
            return statements.Exists(statement => statement.Contains("today", StringComparison.Ordinal))
                ? ["var today = DateOnly.FromDateTime(now.UtcDateTime);", .. statements]
                : statements;
        }
    }

    private IEnumerable<string> Statements(AttributeNames attribute) =>
        attribute.Attribute.Generator switch
        {
            { Kind: GeneratorKind.RunningNumber } generator => Number(attribute, generator),
            { Kind: GeneratorKind.Slug } generator => [Assign(attribute, $"await New{attribute.Property}Async(db, {From(generator)}, cancellation)")],
            { Kind: GeneratorKind.RandomCode } when attribute.Attribute.MayBeChosen =>
            [
                $"if ({entity.Variable}.{attribute.Property}.Length == 0)\n        {{\n            {Assign(attribute, $"await New{attribute.Property}Async(db, cancellation)")}\n        }}\n",
            ],
            { Kind: GeneratorKind.RandomCode } => [Assign(attribute, $"await New{attribute.Property}Async(db, cancellation)")],
            { Kind: GeneratorKind.CreatedAt or GeneratorKind.UpdatedAt } =>
            [
                Assign(attribute, attribute.Attribute.Type is AttributeType.Date ? "DateOnly.FromDateTime(now.UtcDateTime)" : "now"),
            ],
            { Kind: GeneratorKind.CurrentUser } =>
            [
                Assign(attribute, ClrTypes.IsText(attribute.Attribute.Type) ? "caller.Id.ToString()" : "caller.Id"),
            ],
            _ => Default(attribute) is { } statement ? [statement] : [],
        };

    private string Assign(AttributeNames attribute, string value) => $"{entity.Variable}.{attribute.Property} = {value};";

    /// <summary>A default that is no constant, where the request gave no value.</summary>
    private string? Default(AttributeNames attribute)
    {
        if (attribute.Attribute.Default is not { } given || given is Literal)
        {
            return null;
        }

        var value = ExpressionCompiler.Value(given, ExpressionType.Of(entity, attribute), _scope).Code;
        var target = $"{entity.Variable}.{attribute.Property}";
        return ClrTypes.IsText(attribute.Attribute.Type)
            ? $"{target} = {target}.Length == 0 ? {value} : {target};"
            : $"{target} = {target} == default ? {value} : {target};";
    }

    private IEnumerable<string> Number(AttributeNames attribute, ValueGenerator generator)
    {
        var local = $"next{attribute.Property}";
        yield return $"var {local} = await db.NextNumberAsync({Counter(attribute, generator)}, cancellation);";
        var isText = ClrTypes.IsText(attribute.Attribute.Type);
        var format = Escape(generator.Format ?? "{n}");
        var paths = Placeholder()
            .Matches(format)
            .Select(match => match.Groups[1].Value)
            .Where(name => name.Contains('.', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            yield return $"var {Naming.Camel(path)} = {Looked(path)};";
        }

        var text = $"$\"{Placeholder().Replace(format, match => Hole(match.Groups[1].Value, match.Groups[2].Value, local))}\"";
        yield return Assign(
            attribute,
            isText ? text
                : attribute.Attribute.Type is AttributeType.Integer ? $"(int){local}"
                : local
        );
    }

    private string Counter(AttributeNames attribute, ValueGenerator generator)
    {
        var name = $"{entity.Table}.{attribute.Column}";
        var scope = generator.Scope is null ? null : entity.FindRelation(generator.Scope);
        return scope is null ? $"\"{name}\"" : $"$\"{name}/{{{entity.Variable}.{scope.ForeignKey}}}\"";
    }

    private string Hole(string name, string format, string number)
    {
        var value =
            name == "n" ? number
            : name.Contains('.', StringComparison.Ordinal) ? Naming.Camel(name)
            : Looked(name);
        return $"{{{value}{(format.Length > 0 ? $":{format}" : "")}}}";
    }

    /// <summary>The relations of a row that is not saved yet may not be loaded, so their values come from the database.</summary>
    private string Looked(string path)
    {
        var members = path.Split('.');
        if (members.Length < 2 || entity.FindRelation(members[0]) is not { } relation)
        {
            return ExpressionCompiler.Compile(new PathExpression("this", members), _scope).Code;
        }

        var target = names.Target(relation);
        var lookup = new AggregateExpression(
            AggregateKind.First,
            Naming.Camel(target.Name),
            new PathExpression(target.Name, []),
            new BinaryExpression(
                new PathExpression(Naming.Camel(target.Name), ["id"]),
                BinaryOperator.Equal,
                new PathExpression("this", [members[0]])
            ),
            new PathExpression(Naming.Camel(target.Name), members[1..])
        );
        return ExpressionCompiler.Compile(lookup, _scope).Code;
    }

    private string From(ValueGenerator generator)
    {
        var source = entity.FindAttribute(generator.From ?? "") ?? entity.Stored.First(attribute => ClrTypes.IsText(attribute.Attribute.Type));
        return source.IsNullable ? $"{entity.Variable}.{source.Property} ?? \"\"" : $"{entity.Variable}.{source.Property}";
    }

    private static string Escape(string format) =>
        format.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    [GeneratedRegex(@"\{([\w.]+)(?::([^}]*))?\}")]
    private static partial Regex Placeholder();
}
