using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Readings;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Security;

/// <summary>A document that asks for credentials and does not say how to get them gets the usual register and login.</summary>
internal static class ConventionalSignIn
{
    public static void Add(Draft draft)
    {
        if (draft.Accounts is not { } plan || plan.Login is not null)
        {
            return;
        }

        var accounts = draft.Model.Domain.Accounts!;
        var view = new View { Name = draft.Names.Response("Token"), Entity = accounts.Entity };
        view.Fields.Add(
            new ViewField
            {
                Name = "token",
                Value = new PathExpression("token", []),
                Type = AttributeType.String,
            }
        );
        draft.Model.Api.Views.Add(view);
        if (plan.Register is null)
        {
            Add(
                draft,
                "register",
                OperationKind.Register,
                201,
                view,
                plan.Account.Entity.Attributes.FindAll(attribute => attribute is { Required: true, ReadOnly: false })
            );
        }

        Add(
            draft,
            "login",
            OperationKind.Login,
            200,
            view,
            plan.Account.Entity.Attributes.FindAll(attribute => attribute.Name == accounts.Identifier)
        );
        draft.Model.Assumptions.Add(
            new Assumption(
                ElementId.Setting("accounts/login"),
                plan.Register is null
                    ? "The document does not say where credentials come from: POST /api/auth/register and /api/auth/login give a token."
                    : "The document has no sign-in: POST /api/auth/login gives a token."
            )
        );
    }

    private static void Add(Draft draft, string id, OperationKind kind, int status, View view, List<Model.Domain.Attribute> attributes)
    {
        var body = new Body { Name = draft.Names.Request(id), Entity = draft.Model.Domain.Accounts!.Entity };
        body.Fields.AddRange(
            attributes.Select(attribute => new BodyField
            {
                Name = attribute.Name,
                Member = attribute.Name,
                Type = attribute.Type,
                Required = true,
            })
        );
        body.Fields.Add(
            new BodyField
            {
                Name = "password",
                Member = "password",
                Required = true,
            }
        );
        draft.Model.Api.Bodies.Add(body);
        var operation = new Operation
        {
            Id = draft.Model.Api.FindOperation(id) is null ? id : id + "Account",
            Method = "POST",
            Path = "/api/auth/" + id,
            Kind = kind,
            IsGiven = true,
            Group = body.Entity,
            Entity = body.Entity,
            Summary = kind == OperationKind.Login ? "Signs in." : "Makes an account.",
            Body = body.Name,
        };
        (operation.Response.Status, operation.Response.View) = (status, view.Name);
        operation.Access.Grants.Add(new Grant(Grant.Visitor));
        draft.Model.Api.Operations.Add(operation);
    }
}
