using Trellis.Domain.Accounts;

namespace Trellis.Domain.Tests.Accounts;

public class GettingItWrong
{
    [Fact]
    public void A_few_slips_cost_nothing_then_the_wait_doubles_up_to_a_quarter_of_an_hour()
    {
        Assert.All(Enumerable.Range(0, 5), wrong => Assert.Equal(TimeSpan.Zero, Slowing.OneAccount.After(wrong)));
        Assert.Equal([5, 10, 20, 40, 80], Enumerable.Range(5, 5).Select(wrong => Slowing.OneAccount.After(wrong).TotalSeconds));
        Assert.All([13, 50, int.MaxValue], wrong => Assert.Equal(Slowing.Longest, Slowing.OneAccount.After(wrong)));
    }

    [Fact]
    public void It_never_shrinks_with_more_wrong_tries() =>
        Assert.All(Enumerable.Range(0, 100), wrong => Assert.True(Slowing.OneAddress.After(wrong) <= Slowing.OneAddress.After(wrong + 1)));
}
