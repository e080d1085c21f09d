using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>Every name that a model gets in generated code. The same model gives the same names; distinct things get distinct names.</summary>
internal sealed class CodeNames
{
    private static readonly string[] OwnFeatures = ["Data", "Hosting", "Accounts", "Migrations"];

    private readonly Dictionary<string, EntityNames> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeNames> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeNames> _views = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Feature> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OperationNames> _operations = new(StringComparer.Ordinal);
    private readonly NameSet _features = new();
    private readonly NameSet _types = new();

    private readonly Lazy<Dictionary<string, string>> _namespaces;

    public CodeNames(ApplicationModel model)
    {
        Model = model;
        _namespaces = new Lazy<Dictionary<string, string>>(Namespaces);
        var entityNames = model.Domain.Entities.Select(entity => CSharpWords.Pascal(entity.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var root = CSharpWords.Pascal(model.Name);
        Root = entityNames.Contains(root) || CSharpWords.IsFrameworkType(root) || root is "System" or "Microsoft" ? $"{root}App" : root;
        _types.Reserve(OwnTypes.Namespaces.Keys);
        _types.Reserve("Program", "Counters", "Migrations");
        _features.Reserve(OwnFeatures);
        NameEntities(entityNames);
        NameMessages();
        NameOperations();
    }

    public ApplicationModel Model { get; }

    /// <summary>Root namespace and name of the project.</summary>
    public string Root { get; }

    /// <summary>Folder of the project, relative to the workspace.</summary>
    public string Folder => $"src/{Root}";

    public IReadOnlyCollection<EntityNames> Entities => _entities.Values;

    /// <summary>The account entity, null when the application has no users.</summary>
    public EntityNames? Account => Model.Domain.Accounts is { } accounts ? _entities.GetValueOrDefault(accounts.Entity) : null;

    /// <exception cref="KeyNotFoundException">The model has no such entity.</exception>
    public EntityNames Entity(string name) => _entities[name];

    public EntityNames? FindEntity(string name) => _entities.GetValueOrDefault(name);

    public TypeNames Body(string name) => _bodies[name];

    public TypeNames View(string name) => _views[name];

    /// <summary>Types of an operation.</summary>
    public OperationNames Operation(string id) => _operations[id];

    /// <summary>The feature of a group of operations: that of the entity, or one of its own.</summary>
    public Feature Group(string group)
    {
        if (_entities.TryGetValue(group, out var entity))
        {
            return entity.Feature;
        }

        return _groups[group];
    }

    /// <summary>A feature that the target itself has: <c>Data</c>, <c>Hosting</c>.</summary>
    public Feature Own(string name) => new(name, $"{Root}.{name.Replace('/', '.')}", $"{Folder}/{name}");

    /// <summary>The namespace of a generated type, null for a name that is none.</summary>
    public string? NamespaceOf(string type) => _namespaces.Value.GetValueOrDefault(type);

    /// <summary>The namespace of an extension method that the target brings, null for others.</summary>
    public string? NamespaceOfExtension(string method) => OwnTypes.Extensions.GetValueOrDefault(method) is { } space ? $"{Root}.{space}" : null;

    /// <summary>The target of a relation.</summary>
    public EntityNames Target(RelationNames relation) => _entities[relation.Relation.Target];

    private void NameEntities(HashSet<string> entityNames)
    {
        var implied = new ImpliedRelations(Model);
        var sets = new NameSet();
        sets.Reserve(
            "Database",
            "ChangeTracker",
            "Model",
            "ContextId",
            "Add",
            "Entry",
            "Find",
            "Remove",
            "Set",
            "Update",
            "Changes",
            "IdempotentAnswers",
            "LoginAttempts"
        );
        var tables = new NameSet();
        tables.Reserve(
            "schema_migrations",
            "settings",
            "signing_keys",
            "counters",
            "changes",
            "idempotent_answers",
            "login_attempts",
            "signing_keys"
        );
        var namer = new EntityNamer(_types, tables, implied);
        var named = Model.Domain.Entities.Select(entity => (Entity: entity, Class: ClassName(entity))).ToList();
        foreach (var (entity, @class) in named)
        {
            var plural = CSharpWords.Pascal(entity.Plural);
            var feature = Feature(plural, entityNames);
            _entities[entity.Name] = namer.Name(entity, feature, @class, sets.Take(plural, $"{plural}Set"));
        }
    }

    private string ClassName(Entity entity)
    {
        var name = CSharpWords.Pascal(entity.Name);
        return CSharpWords.IsFrameworkType(name) || name == Root ? _types.Take($"{name}Entity") : _types.Take(name, $"{name}Entity");
    }

    private Feature Feature(string name, HashSet<string> entityNames)
    {
        var taken =
            entityNames.Contains(name) || name == Root || CSharpWords.IsFrameworkType(name)
                ? _features.Take($"{name}Records")
                : _features.Take(name, $"{name}Records");
        return new Feature(taken, $"{Root}.{taken}", $"{Folder}/{taken}");
    }

    private void NameMessages()
    {
        var entityNames = _entities.Values.Select(entity => entity.Class).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (
            var group in Model
                .Api.Operations.Select(operation => operation.Group)
                .Where(group => !_entities.ContainsKey(group))
                .Distinct(StringComparer.Ordinal)
        )
        {
            _groups[group] = CSharpWords.Pascal(group) == "Accounts" ? Own("Accounts") : Feature(CSharpWords.Pascal(group), entityNames);
        }

        foreach (var body in Model.Api.Bodies)
        {
            var group = Model.Api.Operations.Find(operation => operation.Body == body.Name)?.Group;
            _bodies[body.Name] = new TypeNames(MessageName(body.Name, "Request"), MessageFeature(body.Entity, group));
        }

        foreach (var view in Model.Api.Views)
        {
            var group = Model.Api.Operations.Find(operation => operation.Response.View == view.Name)?.Group;
            _views[view.Name] = new TypeNames(MessageName(view.Name, "Response"), MessageFeature(view.Entity, group));
        }
    }

    private void NameOperations()
    {
        foreach (var operation in Model.Api.Operations)
        {
            var pascal = CSharpWords.Pascal(operation.Id);
            var isTaken = CSharpWords.IsFrameworkType(pascal) || pascal == Root || _features.Contains(pascal);
            _operations[operation.Id] = new OperationNames(
                isTaken ? _types.Take($"{pascal}Operation") : _types.Take(pascal, $"{pascal}Operation"),
                _types.Take($"{pascal}Query"),
                _types.Take($"{pascal}Answer")
            );
        }
    }

    private string MessageName(string name, string suffix)
    {
        var pascal = CSharpWords.Pascal(name);
        return CSharpWords.IsFrameworkType(pascal) ? _types.Take($"{pascal}{suffix}") : _types.Take(pascal, $"{pascal}{suffix}");
    }

    private Feature MessageFeature(string? entity, string? group) =>
        entity is not null && _entities.TryGetValue(entity, out var names) ? names.Feature
        : group is not null ? Group(group)
        : Own("Hosting");

    private Dictionary<string, string> Namespaces()
    {
        var types = OwnTypes.Namespaces.ToDictionary(type => type.Key, type => $"{Root}.{type.Value}", StringComparer.Ordinal);
        foreach (var entity in _entities.Values)
        {
            var enumerations = entity.Attributes.Select(attribute => attribute.EnumType).OfType<string>();
            foreach (
                var type in enumerations
                    .SelectMany(type => new[] { type, $"{type}Text" })
                    .Append(entity.Class)
                    .Append($"{entity.Class}Values")
                    .Append($"{entity.Class}Invariants")
            )
            {
                types[type] = entity.Feature.Namespace;
            }
        }

        foreach (var message in _bodies.Values.Concat(_views.Values))
        {
            types[message.Name] = message.Feature.Namespace;
            types[$"{message.Name}Validator"] = message.Feature.Namespace;
        }

        return types;
    }
}
