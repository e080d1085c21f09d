using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Members;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Members;

public sealed class FacetReaderTests
{
    [Theory]
    [InlineData("required, at most 200 characters", true, null, 200)]
    [InlineData("3-50 chars, mandatory", true, 3, 50)]
    [InlineData("optional; max. 20 characters", false, null, 20)]
    [InlineData("must not be empty, up to 80 letters", true, null, 80)]
    public void Reads_requirements_and_lengths(string text, bool required, int? shortest, int? longest)
    {
        var member = Read(text);
        (member.Required, member.MinLength, member.MaxLength).ShouldBe((required, shortest, longest));
    }

    [Fact]
    public void Reads_several_currencies_as_values() => Read("EUR, USD, CHF").EnumValues.ShouldBe(["EUR", "USD", "CHF"]);

    [Theory]
    [InlineData("0 or more", 0, false)]
    [InlineData("greater than 0", 0, true)]
    [InlineData("positive", 0, true)]
    [InlineData("not negative", 0, false)]
    [InlineData("at least 5", 5, false)]
    public void Reads_lower_bounds(string text, int minimum, bool exclusive)
    {
        var member = Read(text, AttributeType.Integer);
        (member.Min, member.MinExclusive).ShouldBe(((decimal?)minimum, exclusive));
    }

    [Theory]
    [InlineData("default 0", "0")]
    [InlineData("medium unless stated", "'medium'")]
    [InlineData("starts as pending", "'pending'")]
    [InlineData("false by default", "false")]
    [InlineData("defaults to now", "now")]
    public void Reads_defaults(string text, string value) => Read(text).Default!.ToString().ShouldBe(value);

    [Theory]
    [InlineData("pending, paid or shipped", "pending paid shipped")]
    [InlineData("one of: red, green, dark blue", "red green dark_blue")]
    [InlineData("`A` / `B`", "A B")]
    public void Reads_enumerations(string text, string values) => string.Join(' ', Read(text).EnumValues).ShouldBe(values);

    [Theory]
    [InlineData("booked, cancelled; starts as booked", "booked cancelled")]
    [InlineData("draft, sent", "draft sent")]
    [InlineData("required, open, closed, read-only", "open closed")]
    public void Reads_the_values_of_a_typed_enumeration_whole(string text, string values)
    {
        var read = FacetReader.Read(text, new MemberDraft { Phrase = "status", Type = AttributeType.Enum });

        string.Join(' ', Read(text, AttributeType.Enum).EnumValues).ShouldBe(values);
        read.Sum(span => span.In(text).Split(' ').Length).ShouldBe(text.Split(' ').Length);
    }

    [Fact]
    public void Reads_kinds_of_characters_as_patterns() => Read("2 to 6 capital letters").Pattern.ShouldBe("[A-Z]{2,6}");

    [Fact]
    public void Reads_allowed_numbers() => Read("15, 30, 45 or 60", AttributeType.Integer).AllowedNumbers.ShouldBe([15, 30, 45, 60]);

    [Theory]
    [InlineData("12 characters, letters and digits without 0, O, 1 and I", "0O1I")]
    [InlineData("8 characters, capital letters except I and O", "IO")]
    [InlineData("10 characters, letters and digits excluding the letters O, I and L", "OIL")]
    public void Leaves_out_characters_that_are_excepted(string text, string excepted) => Read(text).Alphabet!.Intersect(excepted).ShouldBeEmpty();

    private static MemberDraft Read(string text, AttributeType? type = null)
    {
        var member = new MemberDraft { Phrase = "thing", Type = type };
        FacetReader.Read(text, member);
        return member;
    }
}
