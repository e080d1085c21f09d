using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>Where there are accounts: the account's own members, sign-up and sign-in.</summary>
internal sealed class AccountOperations : IPattern
{
    public string Name => "account-operations";

    public Stage Stage => Stage.Operations;

    public void Apply(InferenceContext context)
    {
        if (context.Model.Domain.Accounts is not { } accounts || context.Vocabulary.AccountEntity is not { } entity)
        {
            return;
        }

        AddMembers(context, accounts, entity);
        var prefix = context.Model.Api.BasePath + "/auth";
        var register =
            Find(context, OperationKind.Register)
            ?? OperationFacts.Ensure(context, null, "POST", prefix + "/register", OperationKind.Register, entity);
        var login =
            Find(context, OperationKind.Login) ?? OperationFacts.Ensure(context, null, "POST", prefix + "/login", OperationKind.Login, entity);
        register.Entity ??= entity.Name;
        Complete(context, accounts, entity, register, login);
    }

    private static void AddMembers(InferenceContext context, Accounts accounts, Entity entity)
    {
        if (entity.FindAttribute(accounts.Identifier) is null)
        {
            entity.Attributes.Insert(0, new Attribute { Name = accounts.Identifier, Type = AttributeType.Email });
            context.Changed();
        }

        var identifier = entity.FindAttribute(accounts.Identifier)!;
        (identifier.Required, identifier.Unique) = (true, true);
        // Where nobody can sign up for the only role, those who sign up have none.
        var isTold = context.Model.Domain.Roles is [_, _, ..] or [{ SelfRegistration: false }];
        if (isTold && entity.FindAttribute("role") is null)
        {
            entity.Attributes.Add(
                new Attribute
                {
                    Name = "role",
                    Type = AttributeType.Enum,
                    ReadOnly = true,
                }
            );
            context.Changed();
        }

        if (entity.FindAttribute("role") is { } role && role.EnumValues.Count < context.Model.Domain.Roles.Count)
        {
            role.EnumValues.Clear();
            role.EnumValues.AddRange(context.Model.Domain.Roles.Select(known => known.Name));
            role.Type = AttributeType.Enum;
            context.Changed();
        }

        if (entity.Attributes.RemoveAll(attribute => attribute.Name is "password" or "passwordHash") > 0)
        {
            context.Changed();
        }

        if (accounts.DefaultRole is null && context.Model.Domain.Roles.FirstOrDefault(known => known.SelfRegistration) is { } first)
        {
            accounts.DefaultRole = first.Name;
            context.Changed();
        }
    }

    private static void Complete(InferenceContext context, Accounts accounts, Entity entity, Operation register, Operation login)
    {
        if (register is { Body: null, IsGiven: false })
        {
            var body = Credentials(context, "RegisterRequest", accounts);
            body.Fields.AddRange(
                entity
                    .Attributes.Where(attribute =>
                        attribute.Name != accounts.Identifier && attribute.Name != "role" && Bodies.IsWritten(entity, attribute)
                    )
                    .Select(attribute => new BodyField
                    {
                        Name = attribute.Name,
                        Member = attribute.Name,
                        Type = attribute.Type,
                        Required = attribute.Required,
                        IsList = attribute.IsList,
                    })
            );
            AddRole(context, body);
            AddProfile(context, body);
            register.Body = body.Name;
            context.Changed();
        }

        if (login is { Body: null, IsGiven: false })
        {
            login.Body = Credentials(context, "LoginRequest", accounts).Name;
            context.Changed();
        }

        if (login is { Response.View: null, IsGiven: false })
        {
            context.Model.Api.Views.Add(
                new View
                {
                    Name = "TokenResponse",
                    Fields =
                    {
                        new ViewField
                        {
                            Name = "token",
                            Value = new Model.Expressions.PathExpression("token", []),
                            Type = AttributeType.String,
                        },
                    },
                }
            );
            login.Response.View = "TokenResponse";
            context.Changed();
        }
    }

    /// <summary>Several roles that one may sign up for are chosen in the body.</summary>
    private static void AddRole(InferenceContext context, Body body)
    {
        var open = context.Model.Domain.Roles.Where(role => role.SelfRegistration).Select(role => role.Name).ToList();
        if (open.Count > 1)
        {
            var field = new BodyField
            {
                Name = "role",
                Member = "role",
                Type = AttributeType.Enum,
            };
            field.EnumValues.AddRange(open);
            body.Fields.Add(field);
        }
    }

    /// <summary>Who signs up as a role with data of its own may give that data at once.</summary>
    private static void AddProfile(InferenceContext context, Body body)
    {
        foreach (
            var profile in context.Model.Domain.Entities.Where(profile =>
                profile.ProfileOf is not null && context.Model.Domain.Roles.Exists(role => role.Name == profile.ProfileOf && role.SelfRegistration)
            )
        )
        {
            body.Fields.AddRange(
                profile
                    .Attributes.Where(attribute =>
                        attribute.Type != AttributeType.Email
                        && Bodies.IsWritten(profile, attribute)
                        && !body.Fields.Exists(field => field.Name == attribute.Name)
                    )
                    .Select(attribute => new BodyField
                    {
                        Name = attribute.Name,
                        Type = attribute.Type,
                        IsList = attribute.IsList,
                        MaxLength = attribute.MaxLength,
                        Pattern = attribute.Pattern,
                    })
            );
        }
    }

    private static Body Credentials(InferenceContext context, string name, Accounts accounts)
    {
        var body = new Body { Name = name, Entity = accounts.Entity };
        body.Fields.Add(
            new BodyField
            {
                Name = accounts.Identifier,
                Member = accounts.Identifier,
                Type = accounts.Identifier == "email" ? AttributeType.Email : AttributeType.String,
                Required = true,
            }
        );
        body.Fields.Add(
            new BodyField
            {
                Name = "password",
                Type = AttributeType.String,
                Required = true,
                MinLength = name == "RegisterRequest" ? accounts.PasswordMinLength : null,
            }
        );
        context.Model.Api.Bodies.Add(body);
        return body;
    }

    private static Operation? Find(InferenceContext context, OperationKind kind) =>
        context.Model.Api.Operations.Find(operation => operation.Kind == kind);
}
