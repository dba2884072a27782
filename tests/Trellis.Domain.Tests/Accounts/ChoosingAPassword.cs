using Trellis.Domain.Accounts;

namespace Trellis.Domain.Tests.Accounts;

public class ChoosingAPassword
{
    private static readonly string[] Known = ["zoe.okoro-lund@trust.example.nhs.uk", "Zoë Okoro-Lund", "Northborough", "trellis"];

    private static string? Refused(string password)
    {
        try { PasswordRules.Check(password, Known, "Password"); return null; }
        catch (RuleBrokenException e) { Assert.Equal("Password", e.Field); return e.Message; }
    }

    [Theory]
    [InlineData("kettle otter sideboard")]
    [InlineData("12 blue plums fell")]
    [InlineData("łódka i siedem gruszek")]
    [InlineData("83920175664203")]
    public void Long_and_its_own_is_enough_whatever_it_is_made_of(string password) => Assert.Null(Refused(password));

    [Theory]
    [InlineData("elevenchars")]
    [InlineData("Aa1!Aa1!x")]
    public void Short_is_refused_however_mixed_it_is(string password) => Assert.Contains("12 characters or more", Refused(password), StringComparison.Ordinal);

    [Fact]
    public void A_letter_of_many_parts_counts_as_one_and_128_is_the_most()
    {
        Assert.Contains("12 characters", Refused("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦"), StringComparison.Ordinal);
        var longest = string.Concat(Enumerable.Range(0, 32).Select(i => $"{(char)('a' + i % 26)}x{i % 10}q"));
        Assert.Null(Refused(longest));
        Assert.Contains("no more than 128", Refused(longest + "z"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("QwErTy123456")]
    [InlineData("Password2026!")]
    [InlineData("2026!!dragon!!2026")]
    [InlineData("dragondragon")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("1234567890123456")]
    [InlineData("98765432109876")]
    [InlineData("abcdefghijklmnop")]
    public void What_many_use_is_refused_also_repeated_or_with_numbers_round_it(string password) => Assert.Contains("Many people use", Refused(password), StringComparison.Ordinal);

    [Theory]
    [InlineData("my okoro in the garden", "okoro")]
    [InlineData("ZOEOKOROLUND in the garden", "okoro")]
    [InlineData("NORTHBOROUGH in the rain", "northborough")]
    [InlineData("trellis with roses on", "trellis")]
    public void What_others_know_about_somebody_is_refused_and_named(string password, string word) => Assert.Contains($"\"{word}\"", Refused(password), StringComparison.Ordinal);

    [Fact]
    public void Short_parts_of_a_name_do_not_stand_in_the_way() => Assert.Null(Refused("zoe counts seven gulls"));

    [Fact]
    public void The_built_in_list_is_the_one_that_is_named_beside_it()
    {
        Assert.True(CommonPasswords.BuiltIn.Hold("password"));
        Assert.True(CommonPasswords.BuiltIn.Hold("scandinavian"));
        Assert.False(CommonPasswords.BuiltIn.Hold("kettle otter sideboard"));
    }
}
