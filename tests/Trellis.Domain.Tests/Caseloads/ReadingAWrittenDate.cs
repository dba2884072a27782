using System.Globalization;
using CsCheck;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Domain.Tests.Caseloads;

public class ReadingAWrittenDate
{
    private static readonly string[] Ways = ["yyyy-MM-dd", "yyyyMMdd", "dd/MM/yyyy", "d-M-yyyy", "d.M.yyyy", "d MMM yyyy", "dd-MMMM-yyyy"];

    [Theory]
    [InlineData("2011-05-14")]
    [InlineData("20110514")]
    [InlineData("14/05/2011")]
    [InlineData("14/5/2011")]
    [InlineData("14-05-2011")]
    [InlineData("14.05.2011")]
    [InlineData("14 May 2011")]
    [InlineData("14-MAY-2011")]
    [InlineData("2011/05/14")]
    [InlineData(" 14/05/2011 00:00 ")]
    [InlineData("2011-05-14 00:00:00")]
    [InlineData("2011-05-14T00:00:00Z")]
    public void It_is_read_however_agencies_write_it(string text) => Assert.Equal(new DateOnly(2011, 5, 14), Read(text));

    [Theory]
    [InlineData("3 September 2012", 9)]
    [InlineData("3 Sept 2012", 9)]
    [InlineData("3 Sep 2012", 9)]
    [InlineData("03/04/2012", 4)]
    public void The_day_comes_before_the_month(string text, int month) => Assert.Equal(new DateOnly(2012, month, 3), Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("31/02/2012")]
    [InlineData("29/02/2011")]
    [InlineData("05/14/2011")]
    [InlineData("00/05/2011")]
    [InlineData("14/05/11")]
    [InlineData("14/05")]
    [InlineData("14/05/2011/1")]
    [InlineData("2011-05-14 09:30")]
    [InlineData("40677")]
    [InlineData("14 Ma y 2011")]
    [InlineData("14 J 2011")]
    [InlineData("0011-05-14")]
    [InlineData("+4/05/2011")]
    [InlineData("not known")]
    [InlineData("١٤/٠٥/٢٠١١")]
    public void What_no_calendar_has_is_not_a_date(string text) => Assert.False(WrittenDate.TryRead(text, out _));

    [Fact]
    public void Whatever_day_it_is_each_way_of_writing_reads_back_the_same() =>
        Gen.DateOnly[new DateOnly(1900, 1, 1), new DateOnly(2099, 12, 31)].Sample(day =>
            Ways.All(way => WrittenDate.TryRead(day.ToString(way, CultureInfo.InvariantCulture), out var read) && read == day));

    [Fact]
    public void Nothing_that_is_typed_breaks_it() => Gen.String.Sample(text => { WrittenDate.TryRead(text, out _); });

    private static DateOnly Read(string text)
    {
        Assert.True(WrittenDate.TryRead(text, out var day), text);
        return day;
    }
}
