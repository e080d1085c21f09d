using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Tests.Requirements.Patterns;

/// <summary>
/// Models in a few lines. <c>Loan: member>Member! copy>Copy dueDate:date? returnedAt:timestamp? status=open|closed lines*OrderLine tags%Tag</c> and
/// <c>roles customer admin</c>; <c>&gt;</c> to-one, <c>*</c> to-many (parts), <c>%</c> many-to-many, <c>!</c> the owner, <c>(patient)</c> after the name a profile.
/// Every entity has create, read, change and delete operations; <c>POST path Entity</c> adds an action.
/// </summary>
internal static class ModelSketch
{
    public static ApplicationModel Read(string sketch)
    {
        var model = new ApplicationModel();
        var lines = sketch.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words[0])
            {
                case "roles":
                    model.Domain.Accounts = new Accounts();
                    model.Domain.Roles.AddRange(words.Skip(1).Select(role => new Role { Name = role }));
                    model.Domain.Entities.Add(
                        new Entity
                        {
                            Name = "User",
                            Plural = "Users",
                            Attributes =
                            {
                                new Attribute { Name = "email" },
                                new Attribute { Name = "role" },
                            },
                        }
                    );
                    break;
                case "POST":
                    model.Api.Operations.Add(Action(words[1], words[2]));
                    break;
                default:
                    model.Domain.Entities.Add(Entity(words[0].TrimEnd(':'), words.Skip(1)));
                    break;
            }
        }

        foreach (var entity in model.Domain.Entities)
        {
            model.Api.Operations.AddRange(Crud(entity));
        }

        return model;
    }

    private static Entity Entity(string name, IEnumerable<string> members)
    {
        var parts = name.Split('(', ')');
        var entity = new Entity
        {
            Name = parts[0],
            Plural = WordForms.Plural(parts[0]),
            ProfileOf = parts.Length > 1 ? parts[1] : null,
        };
        foreach (var member in members)
        {
            Add(entity, member);
        }

        if (entity.ProfileOf is not null)
        {
            entity.Relations.Add(
                new Relation
                {
                    Name = "account",
                    Target = "User",
                    Kind = RelationKind.OneToOne,
                }
            );
        }

        return entity;
    }

    private static void Add(Entity entity, string member)
    {
        var at = member.IndexOfAny(['>', '*', '%', ':', '=']);
        var name = at < 0 ? member : member[..at];
        var rest = at < 0 ? "" : member[(at + 1)..];
        switch (at < 0 ? ':' : member[at])
        {
            case '>':
                entity.Relations.Add(
                    new Relation
                    {
                        Name = name,
                        Target = rest.TrimEnd('!'),
                        Kind = RelationKind.ManyToOne,
                    }
                );
                entity.Owner = rest.EndsWith('!') ? name : entity.Owner;
                break;
            case '*':
                entity.Relations.Add(
                    new Relation
                    {
                        Name = name,
                        Target = rest,
                        Kind = RelationKind.OneToMany,
                        Composition = true,
                    }
                );
                break;
            case '%':
                entity.Relations.Add(
                    new Relation
                    {
                        Name = name,
                        Target = rest,
                        Kind = RelationKind.ManyToMany,
                    }
                );
                break;
            case '=':
                AddEnum(entity, name, rest.Split('|'));
                break;
            default:
                entity.Attributes.Add(
                    new Attribute
                    {
                        Name = name,
                        Type = Type(rest.TrimEnd('?')),
                        Required = !rest.EndsWith('?'),
                    }
                );
                break;
        }
    }

    private static void AddEnum(Entity entity, string name, string[] values)
    {
        entity.Attributes.Add(
            new Attribute
            {
                Name = name,
                Type = AttributeType.Enum,
                EnumValues = [.. values],
                Required = true,
            }
        );
        if (name == "status")
        {
            entity.Lifecycle = new Lifecycle { Attribute = name, Initial = values[0] };
        }
    }

    private static AttributeType Type(string type) => type.Length == 0 ? AttributeType.String : Enum.Parse<AttributeType>(type, ignoreCase: true);

    private static Operation Action(string path, string entity)
    {
        var verb = path[(path.LastIndexOf('/') + 1)..];
        var operation = new Operation
        {
            Id = Naming.Camel($"{verb} {entity}"),
            Method = "POST",
            Path = path,
            Kind = OperationKind.Action,
            Group = entity,
            Entity = entity,
        };
        return operation;
    }

    private static IEnumerable<Operation> Crud(Entity entity)
    {
        var path = "/api/" + Naming.Kebab(entity.Plural);
        yield return Of("list" + entity.Plural, "GET", path, OperationKind.List);
        yield return Of("create" + entity.Name, "POST", path, OperationKind.Create);
        yield return Of("get" + entity.Name, "GET", path + "/{id}", OperationKind.Get);
        yield return Of("patch" + entity.Name, "PATCH", path + "/{id}", OperationKind.Patch);
        yield return Of("delete" + entity.Name, "DELETE", path + "/{id}", OperationKind.Delete);

        Operation Of(string id, string method, string at, OperationKind kind) =>
            new()
            {
                Id = id,
                Method = method,
                Path = at,
                Kind = kind,
                Group = entity.Name,
                Entity = entity.Name,
            };
    }
}
