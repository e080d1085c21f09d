using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Tests.Requirements;
using AgenticAi.Pipeline.Validation;
using Shouldly;

namespace AgenticAi.Pipeline.Tests.Model;

public sealed class ConsequencesTests
{
    private const string Text = """
        # Kiln
        ## Data
        ### Pot
        - name: string, required, max 40
        - state: enum (wet, dry, fired), starts as wet
        ## Endpoints
        - `POST /api/pots`, `GET /api/pots/{id}`
        - `POST /api/pots/{id}/dry`, `/fire`
        - `POST /api/pots/{id}/wobble`
        ## Rules
        A pot goes wet -> dry -> fired.
        """;

    [Fact]
    public void Calls_an_action_without_known_effect_so()
    {
        var kiln = new Analyzed(Text);

        kiln.Model.IsWithoutConsequence(kiln.Operation("POST", "/api/pots/{id}/wobble")).ShouldBeTrue();
        kiln.Model.IsWithoutConsequence(kiln.Operation("POST", "/api/pots/{id}/fire")).ShouldBeFalse();
        kiln.Model.IsWithoutConsequence(kiln.Operation("POST", "/api/pots")).ShouldBeFalse();
    }

    [Fact]
    public void Proves_no_such_action_by_an_answer()
    {
        var kiln = new Analyzed(Text);
        var wobble = kiln.Operation("POST", "/api/pots/{id}/wobble");

        CheckCatalog.Build(kiln.Model).SelectMany(check => check.Covers).ShouldNotContain($"operation:{wobble.Id}");
        wobble.Effects.Add(new SetEffect(new PathExpression("this", ["name"]), new Literal("wobbly")) { Id = "wobbles" });
        CheckCatalog.Build(kiln.Model).SelectMany(check => check.Covers).ShouldContain($"operation:{wobble.Id}");
    }
}
