using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Imports;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Planning;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Access;
using Trellis.Web.Pages.Planning;
using Trellis.Web.Pages.WhoWorksHere;
using Trellis.Web.Pages.YoungPeople;

namespace Trellis.Web.Pages;

/// <summary>One thing that waits for somebody: how many, what, and where it is dealt with.</summary>
public sealed record Waiting(int Count, string What, string Href)
{
    private const Roles Seniors = Roles.TeamLead | Roles.Supervisor | Roles.SafeguardingLead | Roles.InformationGovernanceLead;

    /// <summary>At most seven, only what this member may open, counted by their own Sight. What nothing waits for is left out.</summary>
    public static async Task<IReadOnlyList<Waiting>> ForAsync(CurrentMember current, TrellisDb db, ToMend toMend, IUrlHelper url, Moment now, CancellationToken cancel)
    {
        List<Waiting> things = [];
        void Add(int count, string one, string many, string page, Wanted? show = null)
        {
            if (count > 0 && url.Page(page, show is null ? null : new { Show = show }) is { } href && current.MayOpen(page)) things.Add(new(count, count == 1 ? one : many, href));
        }

        void Say(IReadOnlyList<PlanAction> actions, string one, string many, string all)
        {
            if (actions is [var only]) things.Add(new(1, $"{one}: {only.Title}", url.Content($"~/plan/actions/{only.Id}/report")));
            else if (actions.Count > 1) things.Add(new(actions.Count, many, url.Content($"~/plan?Show={all}")));
        }

        Add(await db.Drafts.CountAsync(d => d.MemberId == current.Member.Id && (d.Subject == Guid.Empty || db.YoungPeople.Any(y => y.Id == d.Subject)), cancel), "form you have not finished", "forms you have not finished", "/Drafts");
        if (current.MayOpen("/Planning/Index"))
        {
            var (mine, others) = await PlansOfHome.ForAsync(db, current.Member, cancel);
            Say(mine.Overdue(now.Today), "action of yours in the plan is overdue", "actions of yours in the plan are overdue", "Mine");
            Say(mine.Stuck(now.Today), "action of yours in the plan is stuck", "actions of yours in the plan are stuck", "Mine");
            Say(others.Overdue(now.Today), "action of the plan is overdue", "actions of the plan are overdue", "Overdue");
            Say(others.Stuck(now.Today), "action of the plan is stuck", "actions of the plan are stuck", "Stuck");
        }
        if (current.MayOpen("/YoungPeople/Index") && current.Teams.Count > 0)
        {
            const string list = "/YoungPeople/Index";
            var caseload = new Caseload(db, db.Sight.Teams);
            Add(await Caseload.CountAsync(caseload.Asked, cancel), "invitation to help waits for an answer", "invitations to help wait for an answer", "/Invitations/Index");
            Add((await caseload.SeenDifferentlyAsync(cancel)).Count, "young person is seen differently by two organisations: time to talk", "young people are seen differently by organisations: time to talk", list, Wanted.SeenDifferently);
            Add(await Caseload.CountAsync(caseload.ToCheck, cancel), "young person’s details are to be checked with them", "young people’s details are to be checked with them", list, Wanted.ToCheck);
            Add(await Caseload.CountAsync(caseload.ToLookAgain(now.Today), cancel), "grouping is due to be looked at again", "groupings are due to be looked at again", list, Wanted.LookAgain);
            Add(await Caseload.CountAsync(caseload.WithoutGrouping, cancel), "young person has no grouping yet", "young people have no grouping yet", list, Wanted.NoGrouping);
            Add(await Caseload.CountAsync(caseload.Everyone, cancel), "young person your team works with", "young people your team works with", list);
        }
        if (current.MayOpen("/Alerts/Index"))
        {
            var alerts = await Alerts.ToldToUs.OfAsync(db, current.Member, cancel);
            Add(alerts.Openings.Count, "record of somebody you help was opened in an emergency", "records of people you help were opened in an emergency", "/Alerts/Index");
            Add(alerts.Shared.Count, "thing was shared with you to keep somebody safe", "things were shared with you to keep somebody safe", "/Alerts/Index");
        }
        if (current.MayOpen("/Imports/Index"))
        {
            if (current.Member.Has(Roles.TeamLead)) Add(await db.CaseloadLoads.CountAsync(l => l.State == LoadState.Waiting, cancel), "caseload file waits for your approval", "caseload files wait for your approval", "/Imports/Index");
            Add(await toMend.CountRefusedAsync(cancel), "row of a caseload file is to be put right", "rows of caseload files are to be put right", "/Imports/ToMend");
        }
        if (current.MayOpen("/Requests/Index"))
            Add(await db.RequestsNotToShare.CountAsync(r => (r.State == RequestState.Waiting || r.State == RequestState.Holding && current.Member.Has(Seniors)) && r.RecordedById != current.Member.Id && (r.Until == null || r.Until >= now.Today), cancel),
                "request not to share waits for a decision", "requests not to share wait for a decision", "/Requests/Index");
        if (current.MayOpen("/Matching/Index"))
        {
            Add(await db.IdentityAnswers.CountAsync(a => a.Answer != SamePerson.Yes && a.SettledAt == null, cancel), "joined record is doubted by a team", "joined records are doubted by a team", "/Matching/Index");
            Add(await db.PossibleMatches.CountAsync(m => m.SettledAt == null && m.YoungPersonId != m.CandidateId, cancel), "pair of records may be one young person’s", "pairs of records may be one young person’s", "/Matching/Index");
        }
        if (current.MayOpen("/SharingDesk/Index"))
        {
            var desk = await SharingDesk.Desk.OfAsync(db, cancel);
            Add(desk.Emergencies.Count, "emergency opening waits for review", "emergency openings wait for review", "/SharingDesk/Index");
            Add(desk.Exports.Count, "list to be taken out waits for your decision", "lists to be taken out wait for your decision", "/SharingDesk/Index");
            Add(desk.Reasons.Count + desk.Restricted.Count, "record opened with a reason, or restricted, to look at this week", "records opened with a reason, or restricted, to look at this week", "/SharingDesk/Index");
        }
        if (current.Member.Has(Roles.InformationGovernanceLead))
            Add(await db.SharingAgreements.CountAsync(a => a.EndedAt == null && a.SuspendedAt == null && a.ReviewOn <= now.Today && a.Parties.Any(p => p.OrganisationId == current.Member.OrganisationId), cancel),
                "sharing agreement is due for review; it goes on sharing", "sharing agreements are due for review; they go on sharing", "/Agreements/Index");
        await StaffChecksOfHome.AddToAsync(things, current, db, now.Today, cancel);
        if (current.Member.Has(Roles.ProgrammeTeam | Roles.Facilitator) && (await db.AssessmentRounds.AsNoTracking().ToListAsync(cancel)).DueAfter(now.Today) is { } months)
            Add(1, $"yearly assessment to plan: the last was {months} months ago", "", "/Assessment/Index");
        return [.. things.Take(7)];
    }
}
