using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Tests.Requirements.Conventions;

public sealed class AccountRolesTests
{
    [Fact]
    public void Keeps_the_only_role_with_the_account_where_nobody_can_sign_up_for_it()
    {
        var board = new Analyzed(
            "A notice has a title (required, max 80) and a text (optional). Anyone may read notices. Only an admin may create, change and delete notices."
        );

        var role = board.Attribute("User", "role");

        role.EnumValues.ShouldBe(["admin"]);
        role.Required.ShouldBeFalse("somebody who signs up has no role");
        role.Type.ShouldBe(AttributeType.Enum);
    }
}
