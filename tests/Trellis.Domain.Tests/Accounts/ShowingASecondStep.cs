using System.Text;
using Trellis.Domain.Accounts;

namespace Trellis.Domain.Tests.Accounts;

public class ShowingASecondStep
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    private static Moment At(long seconds) => Clock.MomentOf(DateTimeOffset.FromUnixTimeSeconds(seconds));

    /// <summary>The last six of the eight digits in RFC 6238, appendix B.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, OneTimeCode.At(Key, OneTimeCode.StepOf(At(seconds))));

    [Theory]
    [InlineData(0, true)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-60, false)]
    [InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_off(int off, bool taken) =>
        Assert.Equal(taken, OneTimeCode.StepTyped(Key, OneTimeCode.At(Key, OneTimeCode.StepOf(At(1_700_000_000 + off))), At(1_700_000_000), 0) is not null);

    [Fact]
    public void A_code_is_good_once_and_so_is_none_before_it()
    {
        var now = At(1_700_000_000);
        var step = OneTimeCode.StepOf(now);
        Assert.Equal(step, OneTimeCode.StepTyped(Key, OneTimeCode.At(Key, step), now, step - 1));
        Assert.Null(OneTimeCode.StepTyped(Key, OneTimeCode.At(Key, step), now, step));
        Assert.Null(OneTimeCode.StepTyped(Key, OneTimeCode.At(Key, step - 1), now, step));
    }

    [Theory]
    [InlineData("287 082", true)]
    [InlineData(" 287082 ", true)]
    [InlineData("28708", false)]
    [InlineData("2870822", false)]
    [InlineData("", false)]
    public void Spaces_do_not_matter_and_everything_else_does(string typed, bool taken) => Assert.Equal(taken, OneTimeCode.StepTyped(Key, typed, At(59), 0) is not null);

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Keys_are_written_as_the_standard_says(string bytes, string letters) => Assert.Equal(letters, Base32.Of(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public void A_code_on_paper_is_found_again_however_it_is_typed()
    {
        var code = OneUse.ForPaper();
        Assert.Matches("^[a-z2-7]{4}( [a-z2-7]{4}){5}$", code);
        Assert.Equal(OneUse.HashOfTyped(code), OneUse.HashOfTyped($" {code.Replace(" ", "-", StringComparison.Ordinal).Replace('o', '0').ToUpperInvariant()}"));
        Assert.NotEqual(OneUse.HashOfTyped(code), OneUse.HashOfTyped(OneUse.ForPaper()));
    }

    [Fact]
    public void The_picture_says_what_an_app_needs() =>
        Assert.Equal("otpauth://totp/Trellis:sam%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Trellis", OneTimeCode.AddressFor("Trellis", "sam@example.org", Key));
}
