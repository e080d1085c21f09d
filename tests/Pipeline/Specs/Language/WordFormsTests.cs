using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Tests.Specs.Language;

public class WordFormsTests
{
    [Theory]
    [InlineData("order line", "order lines")]
    [InlineData("category", "categories")]
    [InlineData("person", "people")]
    [InlineData("status", "statuses")]
    [InlineData("child", "children")]
    [InlineData("box", "boxes")]
    [InlineData("invoice", "invoices")]
    [InlineData("address", "addresses")]
    [InlineData("key", "keys")]
    public void Nouns_have_a_plural_and_back(string singular, string plural)
    {
        WordForms.Plural(singular).ShouldBe(plural);
        WordForms.Singular(plural).ShouldBe(singular);
        WordForms.IsPlural(plural).ShouldBeTrue();
        WordForms.IsPlural(singular).ShouldBeFalse();
    }

    [Theory]
    [InlineData("bus")]
    [InlineData("analysis")]
    [InlineData("news")]
    [InlineData("series")]
    [InlineData("alias")]
    [InlineData("access")]
    public void Singulars_in_s_stay(string noun) => WordForms.Singular(noun).ShouldBe(noun);

    [Theory]
    [InlineData("pay", "paid", "paying", "pays")]
    [InlineData("ship", "shipped", "shipping", "ships")]
    [InlineData("cancel", "cancelled", "cancelling", "cancels")]
    [InlineData("deny", "denied", "denying", "denies")]
    [InlineData("write", "written", "writing", "writes")]
    [InlineData("close", "closed", "closing", "closes")]
    [InlineData("check in", "checked in", "checking in", "checks in")]
    [InlineData("take back", "taken back", "taking back", "takes back")]
    [InlineData("set", "set", "setting", "sets")]
    [InlineData("unpin", "unpinned", "unpinning", "unpins")]
    [InlineData("lie", "lain", "lying", "lies")]
    [InlineData("publish", "published", "publishing", "publishes")]
    public void Verbs_have_their_forms_and_back(string verb, string participle, string gerund, string third)
    {
        WordForms.PastParticiple(verb).ShouldBe(participle);
        WordForms.Gerund(verb).ShouldBe(gerund);
        WordForms.ThirdPerson(verb).ShouldBe(third);
        WordForms.BaseVerb(gerund).ShouldBe(verb);
        WordForms.BaseVerb(participle).ShouldBe(verb);
    }

    [Theory]
    [InlineData("ship", "shipped")]
    [InlineData("check in", "checked_in")]
    [InlineData("open", "open")]
    [InlineData("reject", "rejected")]
    public void Actions_lead_to_states(string verb, string state) => WordForms.ResultState(verb).ShouldBe(state);

    [Theory]
    [InlineData("buy", "buyer")]
    [InlineData("organize", "organizer")]
    [InlineData("create", "creator")]
    [InlineData("carry", "carrier")]
    [InlineData("run", "runner")]
    [InlineData("edit", "editor")]
    public void Verbs_name_who_does_them(string verb, string agent)
    {
        WordForms.Agent(verb).ShouldBe(agent);
        WordForms.VerbOfAgent(agent).ShouldBe(verb);
    }

    [Theory]
    [InlineData("order")]
    [InlineData("number")]
    [InlineData("voucher")]
    public void Things_are_no_agents(string noun) => WordForms.VerbOfAgent(noun).ShouldBeNull();
}
