using Trellis.Domain.Planning;
using Trellis.Domain.Tests.Instruments;

namespace Trellis.Domain.Tests.Planning;

public class ReadingThePlansContent
{
    private static PlanHeadings Phases => Shipped.PlanLists.Phases;

    [Fact]
    public void The_four_phases_stand_in_their_order_and_training_is_a_workstream()
    {
        Assert.Equal(["exploration", "installation", "initial", "full"], Phases.Checked("phases").Items.Select(p => p.Code));
        Assert.True(Shipped.PlanLists.Workstreams.Checked("workstreams").Has("training"));
        Assert.Equal("Programme installation", Phases.Title("installation"));
        Assert.Equal("ours", Phases.Title("ours"));
    }

    [Fact]
    public void Eleven_recommended_actions_stand_on_their_levels() =>
        Assert.Equal([(PlanLevel.Macro, 2), (PlanLevel.Meso, 4), (PlanLevel.Micro, 3), (PlanLevel.Cross, 2)], Shipped.Templates.Checked(Shipped.PlanLists).Items.GroupBy(t => t.Level).Select(g => (g.Key, g.Count())));

    [Fact]
    public void Ten_impacts_have_each_an_indicator() => Assert.Equal(10, Shipped.Impacts.Checked(Shipped.PlanLists.Measures).Items.Count);

    [Fact]
    public void A_list_that_cannot_be_used_says_what_is_wrong_with_it()
    {
        Assert.Equal("phases.json: the list is empty.", Refused(() => (Phases with { Items = [] }).Checked("phases")));
        Assert.Equal("phases.json: a code stands there twice.", Refused(() => (Phases with { Items = [.. Phases.Items, Phases.Items[0]] }).Checked("phases")));
        Assert.Equal("phases.json: each entry needs a code, a title and words.", Refused(() => (Phases with { Items = [new("a", "A", " ")] }).Checked("phases")));

        var template = Shipped.Templates.Items[0];
        Assert.Equal("action-templates.json: commitment names a rating that the tool has not.", Refused(() => One(template with { Ratings = ["macro-9"] }).Checked(Shipped.PlanLists)));
        Assert.Equal("action-templates.json: commitment names a workstream that is not in the list.", Refused(() => One(template with { Workstream = "none" }).Checked(Shipped.PlanLists)));
        Assert.Equal("action-templates.json: commitment needs a title and words.", Refused(() => One(template with { Words = "" }).Checked(Shipped.PlanLists)));

        var impact = Shipped.Impacts.Items[0];
        Assert.Equal("impacts.json: ben-01 names a measure that the tool has not.", Refused(() => new Impacts("1", [impact with { Indicator = impact.Indicator with { Measure = "none" } }]).Checked(Shipped.PlanLists.Measures)));
        Assert.Equal("impacts.json: a code stands there twice.", Refused(() => new Impacts("1", [impact, impact]).Checked([])));
    }

    private static ActionTemplates One(ActionTemplate template) => new("1", [template]);

    private static string Refused(Action read) => Assert.Throws<InvalidDataException>(read).Message;
}
