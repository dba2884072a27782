using System.Globalization;
using Trellis.Bench.Matching;

namespace Trellis.Domain.Tests.Matching;

public class RecognisingMadeChildren
{
    private static readonly List<MadeRecord> Made = MadeChildren.Records(4000, seed: 42);
    private static readonly List<Labelled> Records = [.. Made.Select(made => new Labelled(made.Child.ToString(CultureInfo.InvariantCulture), made.Details))];

    [Fact]
    public void As_an_import_goes_on_no_two_children_are_joined_and_few_records_are_missed()
    {
        var score = Trial.OneByOne(Records).Score;

        Assert.Empty(score.Wrong);
        Assert.True(score.Recall > 0.88, $"recall {score.Recall}");
        Assert.True(score.RecallWithPossible > 0.99, $"recall with possible {score.RecallWithPossible}");
        Assert.True(score.PossiblePerTrue < 1, $"possible {score.PossiblePerTrue}");
    }

    [Fact]
    public void In_a_whole_file_no_two_children_are_joined_and_few_records_are_missed()
    {
        var score = Trial.WholeFile(Records).Score;

        Assert.Empty(score.Wrong);
        Assert.True(score.Recall > 0.88, $"recall {score.Recall}");
        Assert.True(score.RecallWithPossible > 0.99, $"recall with possible {score.RecallWithPossible}");
    }

    [Fact]
    public void There_are_twins_and_namesakes_among_them_to_be_told_apart()
    {
        Assert.True(Made.GroupBy(made => (made.Household, made.BornOn)).Count(birth => birth.Select(made => made.Child).Distinct().Count() > 1) > 30);
        Assert.True(Made.GroupBy(made => (made.Details.GivenName, made.Details.FamilyName)).Count(name => name.Select(made => made.Child).Distinct().Count() > 1) > 30);
    }
}
