using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class ReadingListTests
{
    [Fact]
    public void A_link_that_people_give_stays_an_attribute_although_a_later_one_says_what_has_been_read()
    {
        var list = new Analyzed(
            """
            # Reading list

            Every article has a title (required), a link (required) and a flag that says whether it has been read. Clients can list all articles and look at one.
            """
        );

        list.Attribute("Article", "link").Required.ShouldBeTrue();
        list.Model.Api.Views.SelectMany(view => view.Fields).ShouldAllBe(field => field.UrlOf == null);
    }

    [Theory]
    [InlineData("Each article in a response carries a `url` where it can be fetched.", "url")]
    [InlineData("Each article in a response has a link to itself.", "link")]
    [InlineData("Every article carries an `href` field under which it can be read again.", "href")]
    [InlineData("Every article in a response has a link that points to itself.", "link")]
    public void A_link_to_the_row_itself_is_computed(string sentence, string name)
    {
        var list = new Analyzed(
            $"""
            # Reading list

            Every article has a title (required). Clients can list all articles, add one and look at one. {sentence}
            """
        );

        list.Entity("Article").Attributes.Select(attribute => attribute.Name).ShouldBe(["title"]);
        list.Model.Api.Views.SelectMany(view => view.Fields).Where(field => field.UrlOf != null).ShouldAllBe(field => field.Name == name);
        list.Model.Api.Views.SelectMany(view => view.Fields).ShouldContain(field => field.UrlOf != null);
    }
}
