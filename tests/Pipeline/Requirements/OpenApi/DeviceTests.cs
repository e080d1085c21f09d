using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Tests.Requirements.OpenApi;

/// <summary>A 3.1 document in JSON: type arrays, const, maps, unions, singletons, key-value pairs, a calculator and short links.</summary>
public sealed class DeviceTests
{
    private readonly ApplicationModel _model = GivenDocument.File("devices.json");

    [Fact]
    public void Types_follow_the_schema()
    {
        var device = _model.Domain.FindEntity("Device")!;

        device.FindAttribute("note")!.Required.ShouldBeFalse();
        device.FindAttribute("location")!.Type.ShouldBe(AttributeType.Json);
        device.FindAttribute("location")!.Schema!.ShouldContain("\"minimum\":-90");
        device.FindAttribute("serial")!.Pattern.ShouldBe("^[A-Z]{2}[0-9]{2}$");
        device.FindAttribute("status")!.EnumValues.ShouldBe(["on", "off"]);
        device.FindAttribute("createdAt")!.Generator!.Kind.ShouldBe(GeneratorKind.CreatedAt);
        _model.Domain.FindEntity("Reading")!.FindAttribute("value")!.Type.ShouldBe(AttributeType.Json);
    }

    [Fact]
    public void Optional_members_that_may_not_be_null_are_left_out_of_answers()
    {
        _model
            .Shape(_model.Operation("getDevice").Response.View)
            .ShouldBe(
                "name=this.name, serial=this.serial, note=this.note, location?=this.location, labels?=this.labels, id=this.id, status=this.status, created_at=this.createdAt, reading_count=this.readingCount"
            );
    }

    [Fact]
    public void Lists_page_as_the_document_names_it()
    {
        var list = _model.Operation("listDevices").List!;

        (list.ItemsName, list.TotalName, list.PositionName, list.PositionParameter, list.SizeParameter, list.MaxPageSize).ShouldBe(
            ("data", "meta.total", "meta.page", "page", "per_page", 50)
        );
        list.Sorts.Select(sort => sort.Name).ShouldBe(["name"]);
        list.Filters.Single().Condition.ToString().ShouldBe("this.status in query.status");
    }

    [Fact]
    public void A_singleton_has_one_row_from_the_start()
    {
        _model.Domain.FindEntity("Config")!.Seed.Count.ShouldBe(1);
        _model.Operation("putConfig").Subject!.ToString().ShouldBe("first(r in Config)");
    }

    [Fact]
    public void Putting_to_a_key_makes_what_is_missing()
    {
        var put = _model.Operation("putKv");

        (put.Kind, put.CreatesWhenMissing, put.Response.CreatedStatus).ShouldBe((OperationKind.Replace, true, 201));
        _model.Domain.FindEntity("Kv")!.PublicKey.ShouldBe("key");
    }

    [Fact]
    public void Calculations_and_redirections_work_and_the_rest_answers_in_shape()
    {
        _model.Shape(_model.Operation("add").Response.View).ShouldBe("a=query.a, b=query.b, result=query.a + query.b");
        _model.Operation("follow").Response.Headers["Location"].ToString().ShouldBe("this.url");
        (_model.Operation("reboot").Kind, _model.Operation("reboot").Response.Status).ShouldBe((OperationKind.Action, 202));
        _model.Assumptions.ShouldContain(assumption => assumption.ElementId == "operation:reboot");
    }

    [Fact]
    public void Names_and_statuses_stay_although_conventions_would_choose_others()
    {
        _model.Operation("addReading").Path.ShouldBe("/v1/devices/{device_id}/readings");
        _model.Api.Operations.Count.ShouldBe(15);
        _model.Api.Errors.ValidationStatus.ShouldBe(422);
    }
}
