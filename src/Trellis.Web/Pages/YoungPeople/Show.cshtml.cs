using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Pages.YoungPeople.Groupings;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople;

public class ShowModel(TrellisDb db, LocalityContent content) : YoungPersonPage
{
    private const int OnTheFirstPage = 5;

    public Positions Positions { get; private set; } = null!;
    public Disagreement? Disagreement { get; private set; }
    public Names Names { get; private set; } = null!;
    public IReadOnlyList<Happening> Timeline { get; private set; } = [];
    public int MoreHappened { get; private set; }
    public IReadOnlyList<OwnWords> OwnWords { get; private set; } = [];
    public IReadOnlyList<Circumstance> Circumstances { get; private set; } = [];
    public IReadOnlyList<RequestNotToShare> Requests { get; private set; } = [];
    /// <summary>Questions of a matching officer to the reader's organisation.</summary>
    public IReadOnlyList<DetailsCheck> Checks { get; private set; } = [];
    /// <summary>Organisations that the reader's own is kept apart from, because it is not sure that both know the same person.</summary>
    public IReadOnlyList<Guid> Doubts { get; private set; } = [];
    public LifeEvent? Event { get; private set; }
    public ComingOfAge? ComingOfAge => Domain.YoungPeople.ComingOfAge.Near(Details.BornOn, Sight.Today);
    public GroupingWords Words => content.Groupings;
    public ContentList CircumstanceWords => content.Circumstances;
    public GroupingDecision? Current => Positions.Current;
    public Involvement? Lead => Involvements.Where(i => i.State is InvolvementState.Working).OrderByDescending(i => i.TeamId == Team?.Id).FirstOrDefault(i => i.LeadId is not null);
    public IEnumerable<Involvement> Helping => Involvements.Where(i => i.State is InvolvementState.Working);
    public IEnumerable<Involvement> Asked => Involvements.Where(i => i.State is InvolvementState.Asked or InvolvementState.Considering);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var decisions = await db.GroupingDecisions.AsNoTracking().About(YoungPerson.Id).ToListAsync(cancel);
        OwnWords = await db.OwnWords.AsNoTracking().Where(w => w.YoungPersonId == YoungPerson.Id).OrderByDescending(w => w.RecordedAt).ToListAsync(cancel);
        Circumstances = await db.Circumstances.AsNoTracking().Where(c => c.YoungPersonId == YoungPerson.Id && c.Until == null).ToListAsync(cancel);
        Requests = await db.RequestsNotToShare.AsNoTracking().Where(r => r.YoungPersonId == YoungPerson.Id && (r.Holds || r.State == RequestState.Waiting)).ToListAsync(cancel);

        Event = await db.LifeEvents.AsNoTracking().Where(e => e.YoungPersonId == YoungPerson.Id && e.TakenBackAt == null).OrderBy(e => e.Kind == LifeEventKind.MovedAway).ThenByDescending(e => e.On).FirstOrDefaultAsync(cancel);

        if (Team is not null) Checks = await db.DetailsChecks.AsNoTracking().Where(c => c.YoungPersonId == YoungPerson.Id && c.Found == null && c.OrganisationId == Member.OrganisationId).ToListAsync(cancel);
        Doubts = await db.IdentityAnswers.Where(a => a.YoungPersonId == YoungPerson.Id && a.OrganisationId == Member.OrganisationId && a.Answer != SamePerson.Yes && a.SettledAt == null).Select(a => a.OtherOrganisationId).Distinct().ToListAsync(cancel);

        Positions = new(decisions, Involvements);
        Disagreement = await Disagreement.OfAsync(db, content, this, Positions, cancel);
        Names = await Names.OfAsync(db, Involvements.Select(i => i.OrganisationId).Concat(decisions.Select(d => d.OrganisationId)).Append(Member.OrganisationId)
                .Concat(Requests.Select(r => r.WhomOrganisationId).OfType<Guid>()).Concat(Doubts),
            Involvements.Select(i => i.TeamId), decisions.Select(d => d.RecordedById).Concat(Involvements.SelectMany(i => new[] { i.LeadId, i.CoverId })), cancel);
        var happened = Pages.YoungPeople.Timeline.Of(decisions, Involvements, Names, Words, Reader).ToList();
        (Timeline, MoreHappened) = ([.. happened.Take(OnTheFirstPage)], Math.Max(0, happened.Count - OnTheFirstPage));
    }

    public OwnWords? Latest(OwnWordsTopic topic) => OwnWords.FirstOrDefault(w => w.Topic == topic && w.Text.For(Reader, w) is { Length: > 0 });

    /// <summary>For each other organisation seen to be helping: what of theirs the agreements do not open.</summary>
    public IEnumerable<(string Organisation, string Kept)> NotSeen() =>
        from organisation in Helping.Select(i => i.OrganisationId).Distinct()
        where organisation != Member.OrganisationId
        let kept = EntryKindText.Each.Where(k => !Sight.From(k).Contains(organisation)).Select(k => k.Words).ToList()
        where kept.Count > 0
        select (Names.Organisation(organisation), kept.Listed);
}
