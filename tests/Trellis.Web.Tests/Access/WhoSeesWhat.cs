using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Pages.Assessment;
using Trellis.Web.Tests.Sharing;

namespace Trellis.Web.Tests.Access;

/// <summary>What the grid and the Sight together say a page answers, asked of the record itself and not of the page.</summary>
internal sealed class WhoSeesWhat(TrellisSite site)
{
    private readonly Dictionary<(Guid Member, string What), bool> known = [];

    /// <summary>Forbidden by the role; not found, where one thing of the address is not there for this member; forbidden, where they may look and not write; else opened, or sent on to where it is.</summary>
    public async Task<HttpStatusCode[]> Answers(PageRoute page, Member member, Subjects about, bool sends)
    {
        if (!Grid.IsPublic(page.Page) && !member.Has(Grid.For(page.Page))) return [HttpStatusCode.Forbidden];
        foreach (var name in page.Endpoint.RoutePattern.Parameters.Where(p => !p.IsOptional).Select(p => p.Name))
        {
            if (!await IsThere(page, name, member, about)) return [HttpStatusCode.NotFound];
            if (name is "roundId" && page.IsA<RoundFormPage>() && !await Seen(member, $"rates {about[name]}", async db => (await db.AssessmentRounds.SingleAsync(r => r.Id == about[name])).MayBeRatedBy(member))) return [HttpStatusCode.Forbidden];
        }
        if (page.Page is "/Planning/Report" && !await Seen(member, "reports", async db => (await db.PlanActions.SingleAsync(a => a.Id == about["actionId"])).IsReportedOnBy(member))) return [HttpStatusCode.Forbidden];
        if (page.Page is "/YoungPeople/Reason" && await Seen(member, $"sees {about["youngPersonId"]}", db => db.YoungPeople.AnyAsync(y => y.Id == about["youngPersonId"]))) return [HttpStatusCode.Redirect];
        var young = about["youngPersonId"];
        if (page.IsA<YoungPersonPage>() && (page.IsA<YoungPersonFormPage>() || page.Page is "/YoungPeople/Sharing/Access") && !await Works(member, young)) return [HttpStatusCode.Forbidden];
        if (page.IsA<DecisionFormPage>() && !await Seen(member, "own decision", db => db.GroupingDecisions.AnyAsync(d => d.Id == about["decisionId"] && d.OrganisationId == member.OrganisationId))) return [HttpStatusCode.Forbidden];
        if (sends && page.IsA<YoungPersonPage>() && !page.IsA<IAnsweredByWhoeverLooks>() && !await Works(member, young) && !await Seen(member, $"open {young}", db => db.IsOpenAsync(young, default))) return [HttpStatusCode.Forbidden];
        // Nothing is asked of these: back to the record.
        if (sends && page.IsA<IAsksWhoItIs>()) return [HttpStatusCode.Redirect];
        return sends ? [HttpStatusCode.BadRequest] : [HttpStatusCode.OK, HttpStatusCode.Redirect];
    }

    private Task<bool> Works(Member member, Guid young) => Seen(member, $"works {young}", db => db.Involvements.AnyAsync(i => i.YoungPersonId == young && i.State == InvolvementState.Working && db.Sight.Teams.Contains(i.TeamId)));

    private Task<bool> IsThere(PageRoute page, string name, Member member, Subjects about)
    {
        var (young, id, own) = (about["youngPersonId"], Guid.TryParse(about.For(page, name), out var found) ? found : Guid.Empty, member.OrganisationId);
        Func<TrellisDb, Task<bool>> look = (page.Page, name) switch
        {
            ("/YoungPeople/Reason", "youngPersonId") => async db => await new OwnOrganisation(db).OneAsync(id, default) is not null,
            (_, "youngPersonId") => db => db.YoungPeople.AnyAsync(y => y.Id == id),
            ("/YoungPeople/Sharing/EndSharing", "decisionId") => db => db.SafeguardingDecisions.AnyAsync(d => d.Id == id && d.YoungPersonId == young && d.OrganisationId == own),
            (_, "decisionId") => db => db.GroupingDecisions.AnyAsync(d => d.Id == id && d.YoungPersonId == young),
            (_, "carerId") => db => db.Carers.AnyAsync(c => c.Id == id && c.YoungPersonId == young && c.OrganisationId == own),
            ("/Requests/Decide", "requestId") => db => db.RequestsNotToShare.AnyAsync(r => r.Id == id),
            (_, "requestId") => db => db.RequestsNotToShare.AnyAsync(r => r.Id == id && r.YoungPersonId == young),
            (_, "invitationId") => db => db.Involvements.WaitingFor(db.Sight.Teams).AnyAsync(i => i.Id == id),
            (_, "agreementId") => db => db.SharingAgreements.With(own).AnyAsync(a => a.Id == id),
            (_, "knownId") => async db => (await db.OwnNumbersAsync([id], default)).Count > 0,
            (_, "emergencyId") => db => db.EmergencyAccess.AnyAsync(e => e.Id == id),
            (_, "exportId") => db => db.ExportRequests.AnyAsync(e => e.Id == id && e.OrganisationId == own),
            (_, "subjectId") => db => db.OpenedWithReason.AnyAsync(o => o.Id == id && o.OrganisationId == own),
            ("/SharingDesk/Hold", "readerId") => db => db.Members.AnyAsync(m => m.Id == id && m.OrganisationId == own),
            ("/SharingDesk/Hold", "sequence") => db => db.ReadSubjects.AnyAsync(s => s.ReaderId == about["readerId"] && s.YoungPersonId == about["knownId"] && s.Sequence == about.Look),
            ("/SharingDesk/Colleague", "memberId") => db => db.Members.AnyAsync(m => m.Id == id && m.OrganisationId == own),
            ("/Evidence/Registers/Keeping/Leave", "memberId") => db => db.GroupMembers.AnyAsync(m => m.Id == id && m.GroupId == about["entryId"]),
            (_, "memberId") => db => db.Members.AnyAsync(m => m.Id == id),
            (_, "organisationId") => db => db.Organisations.AnyAsync(o => o.Id == id),
            (_, "teamId") => db => db.Teams.AnyAsync(t => t.Id == id),
            (_, "workshopId") => db => db.Workshops.AnyAsync(w => w.Id == id),
            (_, "code") => db => db.Workshops.AnyAsync(w => w.JoinCode == about.Code),
            (_, "roundId") => db => db.AssessmentRounds.AnyAsync(r => r.Id == id),
            (_, "publishedId") => db => db.PublishedTotals.AnyAsync(p => p.Id == id && p.RoundId == about["roundId"]),
            (_, "itemId") => db => db.EvidenceItems.AnyAsync(i => i.Id == id),
            (_, "prioritisationId") => db => db.Prioritisations.AnyAsync(p => p.Id == id),
            (_, "actionId") => db => db.PlanActions.AnyAsync(a => a.Id == id),
            (_, "barrierId") => db => db.Barriers.AnyAsync(b => b.Id == id),
            (_, "entryId") => db => db.RegisterEntries.AnyAsync(e => e.EntryId == id),
            (_, "checkId") => db => db.DetailsChecks.AnyAsync(c => c.Id == id && c.YoungPersonId == young && c.OrganisationId == own),
            (_, "matchId") => db => db.PossibleMatches.AnyAsync(m => m.Id == id),
            (_, "joinedId") => db => db.JoinedRecords.AnyAsync(j => j.Id == id),
            (_, "answerId") => db => db.IdentityAnswers.AnyAsync(a => a.Id == id && a.SettledAt == null),
            (_, "joinId") => db => db.JoinedRecords.AnyAsync(j => j.Id == id && j.UndoneAt != null),
            (_, "loadId") => db => db.CaseloadLoads.AnyAsync(l => l.Id == id && l.OrganisationId == own),
            ("/SharingDesk/System", "systemId") => db => db.ConnectedSystems.AnyAsync(s => s.Id == id && s.OrganisationId == own),
            (_, "systemId") => db => db.ConnectedSystems.AnyAsync(s => s.Id == id),
            ("/Imports/Row", "row") => _ => Task.FromResult(false),
            (_, "rating" or "month" or "register" or "sampled" or "impact" or "step") => _ => Task.FromResult(true),
            _ => throw new InvalidOperationException($"{page.Pattern} is about {name}. Say in {nameof(WhoSeesWhat)} who sees which, and in {nameof(ThreeOrganisations)} which there are."),
        };
        return Seen(member, $"{page.Page} {name} {id} {young} {about.Look} {about.Code}", look);
    }

    private async Task<bool> Seen(Member member, string what, Func<TrellisDb, Task<bool>> look) =>
        known.TryGetValue((member.Id, what), out var seen) ? seen : known[(member.Id, what)] = await site.SeenBy(member, look);
}
