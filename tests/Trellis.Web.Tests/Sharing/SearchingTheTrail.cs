using System.Net;
using Trellis.Web.Tests.Auditing;

namespace Trellis.Web.Tests.Sharing;

public class SearchingTheTrail(RecordOfItsOwn record) : IClassFixture<RecordOfItsOwn>
{
    private async Task<(OnDuty There, HttpClient Lead)> WithAChange()
    {
        var there = await OnDuty.In(record.Site);
        await record.Site.SignedInAs(there.Here.Sam.Id).Submit($"/young-people/{there.Here.Amina.Id}/details/carers/add", ("Name", "Hodan Yusuf"), ("Relationship", "Mother"));
        return (there, record.Site.SignedInAs(there.Lead.Id));
    }

    [Fact]
    public async Task Who_changed_what_kind_of_thing_about_whose_number_and_nothing_of_what_it_says()
    {
        var (there, lead) = await WithAChange();

        var row = (await lead.Page($"/sharing-desk/trail?Who={there.Here.Sam.Id}")).QuerySelector("tbody tr")!.Words();

        Assert.Contains("Sam Okoro", row, StringComparison.Ordinal);
        Assert.Contains("Our number T-1", row, StringComparison.Ordinal);
        Assert.Contains("Carer added", row, StringComparison.Ordinal);
        Assert.DoesNotContain("Hodan", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_searched_by_person_and_day()
    {
        var (there, lead) = await WithAChange();

        Assert.Empty((await lead.Page($"/sharing-desk/trail?Who={there.Lead.Id}")).QuerySelectorAll("tbody tr"));
        Assert.Empty((await lead.Page($"/sharing-desk/trail?Who={there.Here.Sam.Id}&From=2026-09-02")).QuerySelectorAll("tbody tr"));
        Assert.Single((await lead.Page($"/sharing-desk/trail?Who={there.Here.Sam.Id}&From=2026-09-01&To=2026-09-01")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Another_organisations_acts_are_not_in_it_and_its_chains_are_not_this_leads_to_ask_of()
    {
        var (there, lead) = await WithAChange();
        var stranger = record.Site.SignedInAs((await OnDuty.In(record.Site)).Lead.Id);

        Assert.Empty((await stranger.Page($"/sharing-desk/trail?Who={there.Here.Sam.Id}")).QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Press(await stranger.Page("/sharing-desk/trail"), "/sharing-desk/trail?handler=Check", ("chain", there.Here.Amina.Id.ToString()))).StatusCode);
        Assert.NotNull(lead);
    }

    [Fact]
    public async Task One_chain_is_checked_by_a_press_and_an_altered_entry_is_told_of()
    {
        var (there, lead) = await WithAChange();
        async Task<string> Checked() => (await (await lead.Press(await lead.Page("/sharing-desk/trail"), "/sharing-desk/trail?handler=Check", ("chain", there.Here.Amina.Id.ToString()))).Page()).QuerySelector("main")!.Words();
        Assert.Contains("Nothing was altered", await Checked(), StringComparison.Ordinal);

        var entry = (await record.Entries(there.Here.Amina.Id))[0];
        await record.ByHand($"""UPDATE "AuditEntries" SET "Act" = 'GET nothing' WHERE "Chain" = {entry.Chain} AND "Sequence" = {entry.Sequence}""");

        Assert.Contains("Something was altered", await Checked(), StringComparison.Ordinal);
    }
}
