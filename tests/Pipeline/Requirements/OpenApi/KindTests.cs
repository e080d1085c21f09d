using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Tests.Requirements.OpenApi;

public sealed class KindTests
{
    [Fact]
    public void What_only_some_kinds_must_have_is_required_of_them()
    {
        var model = GivenDocument.Paths(
            """
            paths:
              /lamps:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewLamp'}}}}
                  responses: {'201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Lamp'}}}}}
            components:
              schemas:
                NewLamp:
                  oneOf: [{$ref: '#/components/schemas/Oil'}, {$ref: '#/components/schemas/Wall'}]
                  discriminator: {propertyName: kind, mapping: {oil: '#/components/schemas/Oil', wall: '#/components/schemas/Wall'}}
                Oil: {type: object, required: [kind, litres], properties: {kind: {type: string, enum: [oil, wall]}, litres: {type: number}}}
                Wall: {type: object, required: [kind], properties: {kind: {type: string, enum: [oil, wall]}, watts: {type: integer}}}
                Lamp: {type: object, properties: {id: {type: integer}, kind: {type: string}, litres: {type: number}, watts: {type: integer}}}
            """
        );

        model.Domain.FindEntity("Lamp")!.Invariants.ShouldHaveSingleItem().Condition.ToString().ShouldBe("this.kind != 'oil' or this.litres != null");
    }

    [Fact]
    public void A_key_that_may_be_left_out_is_made_up()
    {
        var model = GivenDocument.Paths(
            """
            paths:
              /notes:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
                  responses: {'201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
              /notes/{handle}:
                get:
                  parameters: [{name: handle, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
            components: {schemas: {Note: {type: object, properties: {handle: {type: string, pattern: '^[a-z]{4,9}$'}, text: {type: string}}}}}
            """
        );

        var handle = model.Domain.FindEntity("Note")!.FindAttribute("handle")!;
        handle.MayBeChosen.ShouldBeTrue();
        handle.Generator!.Kind.ShouldBe(GeneratorKind.RandomCode);
        handle.Generator.Alphabet!.ShouldAllBe(letter => char.IsAsciiLetterLower(letter));
    }

    [Fact]
    public void A_parameter_of_another_type_narrows_nothing()
    {
        var model = GivenDocument.Paths(
            """
            paths:
              /trips:
                get:
                  operationId: listTrips
                  parameters: [{name: origin, in: query, schema: {type: string, format: uuid}}]
                  responses: {'200': {description: x, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Trip'}}}}}}
            components: {schemas: {Trip: {type: object, properties: {id: {type: integer}, origin: {type: string}}}}}
            """
        );

        model.Api.FindOperation("listTrips")!.List!.Filters.ShouldBeEmpty();
    }
}
