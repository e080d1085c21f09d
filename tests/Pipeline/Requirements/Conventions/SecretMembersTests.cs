using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Conventions;

public sealed class SecretMembersTests
{
    [Theory]
    [InlineData("A locker has a number and an access pin (4 digits).", "Locker", "accessPin")]
    [InlineData("A subscription has a plan and a payment token.", "Subscription", "paymentToken")]
    [InlineData("A camera has: name, api key (max 80 characters).", "Camera", "apiKey")]
    public void Secrets_are_taken_and_never_shown(string sentence, string entity, string member)
    {
        var analyzed = new Analyzed($"# Demo\n\n{sentence} No login is needed.");

        analyzed.Attribute(entity, member).WriteOnly.ShouldBeTrue();
        analyzed.Model.Api.FindView($"{entity}Response")!.Fields.ShouldNotContain(field => field.Name == member);
        analyzed.Model.Assumptions.ShouldContain(assumption => assumption.Text.Contains($"{entity}.{member} is taken and never shown"));
    }

    [Theory]
    [InlineData("A pinboard has a title and a token count (integer).", "Pinboard", "tokenCount")]
    [InlineData("A parcel has a weight and a tracking code.", "Parcel", "trackingCode")]
    public void Other_members_stay_visible(string sentence, string entity, string member) =>
        new Analyzed($"# Demo\n\n{sentence} No login is needed.").Attribute(entity, member).WriteOnly.ShouldBeFalse();
}
