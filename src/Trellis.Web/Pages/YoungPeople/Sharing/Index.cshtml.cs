using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople.Sharing;

/// <summary>What one organisation sees of what ours records, kind by kind.</summary>
public sealed record OrganisationSees(string Name, IReadOnlyList<string> Sees, IReadOnlyList<string> AskedNotTo, IReadOnlyList<string> NotCovered);

/// <summary>Who sees what about a young person, by the same rules as the record itself, and what was asked not to be shared.</summary>
public class IndexModel(TrellisDb db) : YoungPersonPage
{
    public IReadOnlyList<OrganisationSees> Onlookers { get; private set; } = [];
    public IReadOnlyList<string> KeptFromParents { get; private set; } = [];
    public IReadOnlyList<RequestNotToShare> Requests { get; private set; } = [];
    public IReadOnlyList<SafeguardingDecision> Decisions { get; private set; } = [];
    public Names Names { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Requests = await db.RequestsNotToShare.AsNoTracking().Where(r => r.YoungPersonId == YoungPerson.Id).OrderByDescending(r => r.RecordedAt).ToListAsync(cancel);
        Decisions = await db.SafeguardingDecisions.AsNoTracking().Where(d => d.YoungPersonId == YoungPerson.Id).OrderByDescending(d => d.DecidedAt).ToListAsync(cancel);
        KeptFromParents = InWords(await db.KeptFromParentsAsync(YoungPerson.Id, cancel));
        Names = await Names.OfAsync(db, Involvements.Select(i => i.OrganisationId).Concat(Requests.SelectMany(r => new[] { r.WhomOrganisationId, r.FromOrganisationId }).OfType<Guid>())
                .Concat(Decisions.SelectMany(d => new[] { d.OrganisationId, d.ToOrganisationId })),
            Decisions.Select(d => d.ToTeamId), Requests.Select(r => r.DecidedById).Concat(Decisions.SelectMany(d => new[] { d.DecidedById, d.ToMemberId })), cancel);
        if (Team is not null) Onlookers = Seen(await db.KeptBackAsync(YoungPerson, cancel));
    }

    private List<OrganisationSees> Seen(IReadOnlyCollection<KeptFrom> kept)
    {
        var byKind = EntryKindText.Each.Select(kind => (Kind: kind, SeenBy.Of(kind, Team!, Sight, YoungPerson, Involvements, kept, Decisions).Others)).ToList();
        IReadOnlyList<string> Kinds(Guid organisation, params WillSee[] will) =>
            [.. byKind.Where(k => k.Others.Any(o => o.OrganisationId == organisation && will.Contains(o.Will))).Select(k => k.Kind.Words)];

        return [.. byKind.SelectMany(k => k.Others).Select(o => o.OrganisationId).Distinct()
            .Select(o => new OrganisationSees(Names.Organisation(o), Kinds(o, WillSee.Yes), Kinds(o, WillSee.AskedNotTo), Kinds(o, WillSee.NoAgreement, WillSee.StaysInTeam)))
            .OrderBy(o => o.Name, StringComparer.Ordinal)];
    }

    private static List<string> InWords(EntryKinds kinds) => [.. EntryKindText.Each.Where(k => kinds.HasFlag(k)).Select(k => k.Words)];
}
