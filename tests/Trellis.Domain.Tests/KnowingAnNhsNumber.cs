using System.Globalization;
using CsCheck;
using Trellis.Domain.YoungPeople;

namespace Trellis.Domain.Tests;

public class KnowingAnNhsNumber
{
    private static readonly Gen<string> NineDigits = Gen.Int[0, 999_999_999].Select(n => n.ToString("D9", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("9434765919")]
    [InlineData("943 476 5919")]
    [InlineData("943-476-5919")]
    [InlineData(" 9434765919 ")]
    public void It_may_be_typed_with_spaces_or_hyphens(string typed) => Assert.Equal("9434765919", NhsNumber.Parse(typed).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("943476591")]
    [InlineData("94347659190")]
    [InlineData("943.476.5919")]
    [InlineData("943476591A")]
    [InlineData("NHS 9434765919")]
    [InlineData("٩٤٣٤٧٦٥٩١٩")]
    public void Nothing_else_is_taken_for_one(string? typed) => Assert.False(Knows(typed));

    [Fact]
    public void Ten_equal_digits_are_refused_though_their_check_digit_is_right() =>
        Assert.All("0123456789", digit => Assert.False(Knows(new string(digit, 10))));

    [Fact]
    public void Of_the_ten_endings_at_most_one_is_right() =>
        NineDigits.Sample(nine => Enumerable.Range(0, 10).Count(check => Knows($"{nine}{check}")) <= 1);

    [Fact]
    public void A_number_that_would_need_ten_as_its_check_digit_does_not_exist() =>
        Assert.All("0123456789", check => Assert.False(Knows($"100000001{check}")));

    [Fact]
    public void One_wrong_digit_is_always_noticed() =>
        Gen.Select(Known, Gen.Int[0, 9], Gen.Int[1, 9]).Sample((number, place, more) =>
            !Knows(number[..place] + (char)('0' + (number[place] - '0' + more) % 10) + number[(place + 1)..]));

    [Fact]
    public void It_is_shown_in_three_groups_and_read_back_the_same() =>
        Known.Sample(number => NhsNumber.Parse(NhsNumber.Parse(number).Spaced).Equals(NhsNumber.Parse(number)));

    [Fact]
    public void It_is_shown_as_people_write_it() => Assert.Equal("943 476 5919", NhsNumber.Parse("9434765919").Spaced);

    private static Gen<string> Known => NineDigits
        .Select(nine => Enumerable.Range(0, 10).Select(check => $"{nine}{check}").SingleOrDefault(Knows))
        .Where(number => number is not null)!;

    private static bool Knows(string? typed) => NhsNumber.TryParse(typed, null, out _);
}
