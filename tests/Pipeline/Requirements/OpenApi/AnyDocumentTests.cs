using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Tests.Requirements.OpenApi;

public sealed class AnyDocumentTests
{
    [Fact]
    public void The_same_document_gives_the_same_model()
    {
        ModelJson.Write(GivenDocument.File("blog.yaml")).ShouldBe(ModelJson.Write(GivenDocument.File("blog.yaml")));
    }

    [Theory]
    [InlineData("paths: {}")]
    [InlineData("paths: {/: {get: {responses: {default: {description: x}}}}}")]
    [InlineData("paths: {'/a/{b}/{c}': {post: {responses: {}}, get: {}, delete: {}}}")]
    [InlineData("paths: {'/files/{name}.json': {get: {responses: {'200': {content: {'*/*': {}}}}}}}")]
    [InlineData(
        "paths: {/x: {put: {requestBody: {content: {text/plain: {schema: {type: string}}}}, responses: {'2XX': {description: x, content: {text/plain: {schema: {type: string}}}}}}}}"
    )]
    [InlineData(
        "paths: {/n: {get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Node'}}}}}}, post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Node'}}}}, responses: {'201': {description: x}}}}}\ncomponents: {schemas: {Node: {type: object, required: [child], properties: {id: {type: integer}, child: {$ref: '#/components/schemas/Node'}, children: {type: array, items: {$ref: '#/components/schemas/Node'}}}}}}"
    )]
    [InlineData(
        "paths: {/pets: {get: {responses: {'200': {content: {application/json: {schema: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}}}}}}}}\ncomponents: {schemas: {Pet: {type: object, oneOf: [{$ref: '#/components/schemas/Cat'}]}, Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}, Dog: {type: object, properties: {kind: {type: string}}}}}"
    )]
    [InlineData(
        "paths: {/class: {post: {operationId: class, requestBody: {content: {application/json: {schema: {type: object, properties: {class: {type: string}, '123': {type: integer}, '@type': {type: string}, 'a b': {}}}}}}, responses: {'201': {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}}}}"
    )]
    public void Odd_documents_give_a_complete_model(string yaml)
    {
        var model = GivenDocument.Paths(yaml);

        foreach (var operation in model.Api.Operations)
        {
            operation.Access.Grants.ShouldNotBeEmpty();
            operation.Group.ShouldNotBeNullOrEmpty();
            if (operation.Body is { } body)
            {
                model.Api.FindBody(body).ShouldNotBeNull();
            }

            if (operation.Response.View is { } view)
            {
                model.Api.FindView(view).ShouldNotBeNull();
            }
        }

        ModelJson.Read(ModelJson.Write(model)).ShouldNotBeNull();
    }

    [Fact]
    public void Nested_things_that_nobody_can_make_are_kept_as_they_are()
    {
        var pet = GivenDocument
            .Paths(
                """
                paths:
                  /pets:
                    post:
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
                components:
                  schemas:
                    Category: {type: object, properties: {id: {type: integer}, name: {type: string}}}
                    Pet: {type: object, required: [name], properties: {id: {type: integer, format: int64}, name: {type: string}, category: {$ref: '#/components/schemas/Category'}}}
                """
            )
            .Domain.FindEntity("Pet")!;

        pet.FindAttribute("category")!.Type.ShouldBe(AttributeType.Json);
        (pet.Key, pet.KeyFromClient).ShouldBe((KeyType.Number, true));
    }

    [Fact]
    public void Security_without_a_sign_in_gets_the_usual_one()
    {
        var model = GivenDocument.Paths(
            """
            security: [{key: []}]
            paths:
              /notes:
                get: {responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {type: object, properties: {id: {type: string, format: uuid}, text: {type: string}}}}}}}}}
                post: {security: [], requestBody: {content: {application/json: {schema: {type: object, properties: {text: {type: string}}}}}}, responses: {'201': {description: ok}}}
            components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
            """
        );

        model.Domain.Accounts!.TokenHeaders.ShouldBe(["X-Key"]);
        model.Operation("getNotes").Access.Grants.Single().Role.ShouldBe(Grant.User);
        model.Operation("postNotes").Access.Grants.Single().Role.ShouldBe(Grant.Visitor);
        model.Operation("login").Path.ShouldBe("/api/auth/login");
        model.Operation("register").Kind.ShouldBe(OperationKind.Register);
    }

    [Fact]
    public void Webhooks_alone_are_received()
    {
        var model = GivenDocument.Paths(
            "webhooks: {newPet: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}, responses: {'200': {description: ok}}}}}\ncomponents: {schemas: {Pet: {type: object, properties: {id: {type: integer}, name: {type: string}}}}}"
        );

        var operation = model.Api.Operations.Single();
        (operation.Path, operation.Kind, operation.Response.Status).ShouldBe(("/webhooks/new-pet", OperationKind.Create, 200));
    }

    [Fact]
    public void Sentences_that_demand_something_count_and_descriptions_do_not()
    {
        var model = GivenDocument.Paths(
            "paths: {/a: {get: {description: 'Lists things. It must never fail, whatever happens.', responses: {'200': {description: 'A list of things.'}}}}}"
        );

        model.Requirements.ShouldContain(requirement =>
            requirement.Source.Words == "It must never fail, whatever happens." && requirement.NotUnderstood.Count > 0
        );
        model.Requirements.ShouldAllBe(requirement => !requirement.Source.Words.Contains("A list", StringComparison.Ordinal));
    }
}
