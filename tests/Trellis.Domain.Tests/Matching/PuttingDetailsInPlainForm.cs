using System.Text;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Domain.Tests.Matching;

public class PuttingDetailsInPlainForm
{
    [Theory]
    [InlineData("  O’Brien-SMITH ", "obrien smith")]
    [InlineData("Zoë", "zoe")]
    [InlineData("Małgorzata Wójcik", "malgorzata wojcik")]
    [InlineData("Ștefan", "stefan")]
    [InlineData("Søren Größe", "soren grosse")]
    [InlineData("أحمد", "احمد")]
    [InlineData("...", "")]
    [InlineData(null, "")]
    public void Case_marks_hyphens_and_apostrophes_are_put_away(string? written, string plain) => Assert.Equal(plain, PlainText.Of(written));

    [Fact]
    public void A_letter_with_its_mark_apart_is_the_same_letter() => Assert.Equal(PlainText.Of("José"), PlainText.Of("Jose\u0301"));

    [Theory]
    [InlineData("ls1 4ap", "LS14AP")]
    [InlineData("LS1 4A P", "LS14AP")]
    [InlineData("M1 OAE", "M10AE")]
    [InlineData("2602", "2602")]
    [InlineData("ZZ99 3VZ", "")]
    [InlineData("0000", "")]
    [InlineData("-", "")]
    public void A_postcode_has_one_form(string written, string plain) => Assert.Equal(plain, PlainPostcode.Of(written));

    [Theory]
    [InlineData("LS14AP", "LS1")]
    [InlineData("EC1A1BB", "EC1A")]
    [InlineData("2602", null)]
    public void Only_a_postcode_of_the_United_Kingdom_has_an_outward_half(string plain, string? outward)
    {
        PlainPostcode.TryOutward(plain, out var found);
        Assert.Equal(outward, found);
    }

    [Theory]
    [InlineData("12 High Street", "12 HIGH ST.")]
    [InlineData("Flat 2, 12 High Street", "flt 2 12 high st")]
    [InlineData("The Grange, Mill Ln", "Grange Mill Lane")]
    public void One_address_written_two_ways_is_one_address(string one, string other) => Assert.Equal(PlainAddress.Of(one), PlainAddress.Of(other));

    [Fact]
    public void A_street_of_another_kind_is_another_street() => Assert.NotEqual(PlainAddress.Of("12 Mill Lane"), PlainAddress.Of("12 Mill Close"));

    [Fact]
    public void An_address_with_its_parts_the_other_way_round_is_alike()
    {
        var (held, alike) = PlainAddress.Likeness("woralulflowerdale"u8, "flowerdaleworalul"u8);
        Assert.True(held > 0.8 && alike > 0.8);
        Assert.True(PlainAddress.Likeness("woralul"u8, Encoding.UTF8.GetBytes("benjamina")).Alike < 0.3);
    }

    [Theory]
    [InlineData("baby", true)]
    [InlineData("twin 1", true)]
    [InlineData("twin two", true)]
    [InlineData("baby of sarah", true)]
    [InlineData("not known", true)]
    [InlineData("unknown", true)]
    [InlineData("test", true)]
    [InlineData("xx", true)]
    [InlineData("barnaby", false)]
    [InlineData("boyd", false)]
    [InlineData("a", false)]
    public void A_placeholder_is_not_a_name(string written, bool placeholder) => Assert.Equal(placeholder, Placeholders.IsName(written.Split(' ')));

    [Theory]
    [InlineData("hannah", "hanah", 1)]
    [InlineData("hannah", "hnanah", 1)]
    [InlineData("hannah", "hanna", 1)]
    [InlineData("hannah", "hannah", 0)]
    [InlineData("hannah", "oliver", 4)]
    public void Slips_are_counted(string one, string other, int slips)
    {
        Assert.Equal(slips, Spelling.Slips(one, other));
        Assert.Equal(slips, Spelling.Slips(other, one));
    }

    [Theory]
    [InlineData("robert", "R163")]
    [InlineData("ashcraft", "A261")]
    [InlineData("tymczak", "T522")]
    [InlineData("pfister", "P236")]
    public void Names_have_a_sound(string name, string sound) => Assert.Equal(sound, Spelling.Sound(name), ignoreCase: true);

    [Theory]
    [InlineData("mohammed", "muhammad", true)]
    [InlineData("katherine", "catherine", true)]
    [InlineData("oliver", "ollie", true)]
    [InlineData("ollie", "olly", false)]
    [InlineData("ella", "bella", false)]
    [InlineData("oliver", "olivia", false)]
    public void A_short_form_goes_with_its_name_but_two_short_forms_may_be_two_children(string one, string other, bool same)
    {
        Assert.Equal(same, Nicknames.AreOne(one, other));
        Assert.Equal(same, Nicknames.AreOne(other, one));
    }
}
