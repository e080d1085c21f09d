using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements;
using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Tests.Requirements.OpenApi;

/// <summary>The model of a document beside these tests, or of a text.</summary>
internal static class GivenDocument
{
    public static ApplicationModel File(string name) =>
        Model(SpecReader.Read([Path.Combine(AppContext.BaseDirectory, "Requirements", "OpenApi", "Documents", name)]));

    public static ApplicationModel Paths(string yaml) =>
        Model(SpecReader.ReadText("api.yaml", "openapi: 3.0.3\ninfo: {title: Test, version: '1'}\n" + yaml));

    public static Operation Operation(this ApplicationModel model, string id) => model.Api.FindOperation(id).ShouldNotBeNull();

    /// <summary>"name=value" of each field, nested views in braces.</summary>
    public static string Shape(this ApplicationModel model, string? view) =>
        string.Join(
            ", ",
            model
                .Api.FindView(view.ShouldNotBeNull())
                .ShouldNotBeNull()
                .Fields.Select(field =>
                    $"{field.Name}{(field.OmitNull ? "?" : "")}={field.Value}{(field.View is null ? "" : $"{(field.IsList ? "[" : "{")}{model.Shape(field.View)}{(field.IsList ? "]" : "}")}")}"
                )
        );

    public static string Fields(this ApplicationModel model, string? body) =>
        string.Join(
            ", ",
            model
                .Api.FindBody(body.ShouldNotBeNull())
                .ShouldNotBeNull()
                .Fields.Select(field => $"{field.Name}{(field.Required ? "!" : "")}->{field.Member}")
        );

    private static ApplicationModel Model(SpecReading reading)
    {
        reading.Problems.ShouldBeEmpty();
        var (model, problems) = SpecificationAnalyzer.Analyze(reading.Documents);
        problems.ShouldBeEmpty();
        model.Conflicts.ShouldBeEmpty();
        return model;
    }
}
