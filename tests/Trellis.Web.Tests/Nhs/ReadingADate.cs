using Trellis.Web.Nhs.Forms;

namespace Trellis.Web.Tests.Nhs;

public class ReadingADate
{
    [Theory]
    [InlineData("14", "3", "2026")]
    [InlineData(" 14 ", "03", "2026")]
    [InlineData("14", "March", "2026")]
    [InlineData("14", "mar", "2026")]
    public void A_date_is_read_as_people_write_it(string day, string month, string year) =>
        Assert.Equal(new DateOnly(2026, 3, 14), TypedDate.Read(day, month, year).Date);

    [Theory]
    [InlineData("", "3", "2026", "The date must include a day", "day")]
    [InlineData("14", " ", null, "The date must include a month and a year", "month,year")]
    [InlineData("14", "3", "26", "The year must have 4 numbers, such as 2026", "year")]
    [InlineData("31", "2", "2026", "Enter a real date, such as 14 3 2026", "")]
    [InlineData("29", "2", "2025", "Enter a real date, such as 14 3 2026", "")]
    [InlineData("14", "13", "2026", "Enter a real date, such as 14 3 2026", "")]
    [InlineData("14", "Marsh", "2026", "Enter a real date, such as 14 3 2026", "")]
    [InlineData("0", "3", "2026", "Enter a real date, such as 14 3 2026", "")]
    [InlineData("-4", "3", "2026", "Enter a real date, such as 14 3 2026", "")]
    [InlineData("14", "3", "0000", "Enter a real date, such as 14 3 2026", "")]
    [InlineData("14", "3", "1026", "Check the year: it must be from 1900 to 2199", "year")]
    [InlineData("14", "3", "9999", "Check the year: it must be from 1900 to 2199", "year")]
    public void A_mistake_says_how_to_put_it_right_and_where(string? day, string? month, string? year, string sentence, string wrong)
    {
        var typed = TypedDate.Read(day, month, year);

        Assert.Null(typed.Date);
        Assert.Equal(sentence, typed.Sentence);
        Assert.Equal(wrong, string.Join(',', typed.Wrong ?? []));
    }

    [Fact]
    public void Three_empty_boxes_are_no_date_and_no_mistake() => Assert.Equal(TypedDate.Nothing, TypedDate.Read("", " ", null));
}
