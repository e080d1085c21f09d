using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Operations;

/// <summary>Finds or makes operations. Method and path are unique; ids follow from what an operation does.</summary>
public static class OperationFacts
{
    /// <summary>Finds the operation by method and path (whatever its parameters are called), or adds it.</summary>
    /// <param name="path">With or without the base path.</param>
    /// <param name="word">Verb or noun that names an action, report or free operation; null for the kinds that an entity's name suffices for.</param>
    public static Operation Ensure(
        InferenceContext context,
        Statement? statement,
        string method,
        string path,
        OperationKind kind,
        Entity? entity,
        string? word = null,
        IReadOnlyList<(Entity Entity, string Parameter)>? rows = null
    )
    {
        var full = FullPath(context, path);
        var operation = Find(context, method, full);
        if (operation is null)
        {
            operation = new Operation
            {
                Id = FreeId(
                    context,
                    rows is not { Count: > 0 } && word is not null && Naming.Words(word).Count > 1
                        ? SafeName.Member(word)
                        : Name(context, kind, entity, word, path),
                    rows
                ),
                Method = method,
                Path = full,
                Kind = kind,
                Group = entity?.Name ?? Naming.Pascal(PathWords(path).FirstOrDefault() ?? "Service"),
                Entity = entity?.Name,
                Source = statement?.Requirement.Source,
            };
            AddParameters(context, operation, entity, rows ?? []);
            context.Model.Api.Operations.Add(operation);
            context.Changed();
        }

        if (statement is not null)
        {
            context.Derive(statement, ElementId.Operation(operation.Id));
        }

        return operation;
    }

    public static Operation? Find(InferenceContext context, string method, string path)
    {
        var shape = ShapeOf(FullPath(context, path));
        return context.Model.Api.Operations.Find(operation => operation.Method == method && ShapeOf(operation.Path) == shape);
    }

    /// <summary>The collection path of an entity: of its explicit endpoints, else <c>/api/cart-items</c>.</summary>
    public static string CollectionPath(InferenceContext context, Entity entity)
    {
        var known = context.Model.Api.Operations.Find(operation =>
            operation.Entity == entity.Name
            && operation is { Kind: OperationKind.List or OperationKind.Create, List: not { IsReport: true } }
            && !operation.Path.Contains('{', StringComparison.Ordinal)
            && !operation.Path.EndsWith("/mine", StringComparison.Ordinal)
        );
        if (known is not null)
        {
            return known.Path;
        }

        var row = context.Model.Api.Operations.Find(operation =>
            operation.Entity == entity.Name
            && operation.Kind is OperationKind.Get or OperationKind.Replace or OperationKind.Patch or OperationKind.Delete
            && operation.Path.EndsWith('}')
            && operation.Path.Count(c => c == '{') == 1
        );
        return row is not null
            ? row.Path[..row.Path.LastIndexOf('/')]
            : $"{context.Model.Api.BasePath}/{Naming.Kebab(WordForms.Plural(context.Vocabulary.PhraseOf(entity)))}";
    }

    /// <summary>Path of one row: <c>/api/books/{id}</c>, or below its parent where the text only knows it there.</summary>
    public static string RowPath(InferenceContext context, Entity entity)
    {
        var known =
            context.Model.Api.Operations.Find(operation =>
                operation.Entity == entity.Name
                && operation.Path.EndsWith('}')
                && operation.Kind is OperationKind.Get or OperationKind.Replace or OperationKind.Patch or OperationKind.Delete
            )
            ?? context.Model.Api.Operations.Find(operation =>
                operation.Entity == entity.Name && operation.Kind == OperationKind.Action && operation.Path.Contains("}/", StringComparison.Ordinal)
            );
        return known is null ? $"{CollectionPath(context, entity)}/{{{entity.PublicKey ?? "id"}}}"
            : known.Path.EndsWith('}') ? known.Path
            : known.Path[..(known.Path.LastIndexOf('}') + 1)];
    }

    /// <summary>An action on a row, by convention <c>POST /api/orders/{id}/ship</c>.</summary>
    public static Operation Action(InferenceContext context, Statement? statement, Entity entity, string verb)
    {
        var known = context.Vocabulary.Operation(entity, verb);
        if (known is not null)
        {
            if (statement is not null)
            {
                context.Derive(statement, ElementId.Operation(known.Id));
            }

            return known;
        }

        var path = $"{RowPath(context, entity)}/{Naming.Kebab(verb)}";
        return Ensure(context, statement, "POST", path, OperationKind.Action, entity, verb, [(entity, entity.PublicKey ?? "id")]);
    }

    private static void AddParameters(
        InferenceContext context,
        Operation operation,
        Entity? entity,
        IReadOnlyList<(Entity Entity, string Parameter)> rows
    )
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, name) = rows[i];
            var member = IsId(name, row) ? null : Vocabulary.Attribute(row, name)?.Name;
            var parent =
                i > 0 ? Vocabulary.Between(row, rows[i - 1].Entity).FirstOrDefault(relation => relation.Kind == RelationKind.ManyToOne)?.Name : null;
            operation.Parameters.Add(
                new Parameter
                {
                    Name = name,
                    In = ParameterPlace.Path,
                    Entity = row.Name,
                    Member = member == row.PublicKey ? null : member,
                    ParentRelation = parent,
                    Required = true,
                }
            );
        }
    }

    private static bool IsId(string parameter, Entity entity) =>
        parameter.Equals("id", StringComparison.OrdinalIgnoreCase)
        || Naming.Phrase(parameter) == Naming.Phrase(entity.Name) + " id"
        || parameter.EndsWith("Id", StringComparison.Ordinal)
        || parameter.EndsWith("_id", StringComparison.Ordinal);

    private static string Name(InferenceContext context, OperationKind kind, Entity? entity, string? word, string path) =>
        (kind, entity) switch
        {
            (OperationKind.List, not null) when word is null => $"list{entity.Plural}",
            (OperationKind.Get, not null) when word is null => $"get{entity.Name}",
            (OperationKind.Create, not null) when word is null => $"create{entity.Name}",
            (OperationKind.Replace, not null) when word is null => $"replace{entity.Name}",
            (OperationKind.Patch, not null) when word is null => $"update{entity.Name}",
            (OperationKind.Delete, not null) when word is null => $"delete{entity.Name}",
            (OperationKind.DeleteAll, not null) when word is null => $"deleteAll{entity.Plural}",
            (OperationKind.Register, _) => "register",
            (OperationKind.Login, _) => "login",
            (OperationKind.Report, not null) => SafeName.Member($"get {context.Vocabulary.PhraseOf(entity)} {word}"),
            (OperationKind.Report, null) => SafeName.Member($"get {word}"),
            (_, not null) when word is not null && Naming.Words(word).Any(part => WordForms.Singular(part) == Naming.Words(entity.Name)[^1]) =>
                SafeName.Member(word),
            (_, not null) => SafeName.Member($"{word} {entity.Name}"),
            _ => SafeName.Member(word ?? string.Join(' ', PathWords(path))),
        };

    private static string FreeId(InferenceContext context, string name, IReadOnlyList<(Entity Entity, string Parameter)>? rows)
    {
        if (context.Model.Api.FindOperation(name) is null)
        {
            return name;
        }

        var below = rows is { Count: > 0 } ? $"{name}Of{rows[0].Entity.Name}" : name;
        var free = below;
        for (var i = 2; context.Model.Api.FindOperation(free) is not null; i++)
        {
            free = below + i;
        }

        return free;
    }

    private static IEnumerable<string> PathWords(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Where(segment =>
                !segment.StartsWith('{') && segment is not "api" && !(segment[0] == 'v' && segment.Length > 1 && char.IsDigit(segment[1]))
            );

    private static string FullPath(InferenceContext context, string path) =>
        path.StartsWith(context.Model.Api.BasePath + "/", StringComparison.Ordinal) || !BasePaths.IsStated(context)
            ? path
            : context.Model.Api.BasePath + path;

    private static string ShapeOf(string path) =>
        string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment.ToLowerInvariant()));
}
