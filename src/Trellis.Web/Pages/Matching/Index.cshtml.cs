using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Data.Recognising;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Matching;

/// <summary>A pair in the list: whose the two records are.</summary>
public sealed record PairRow(PossibleMatch Match, IReadOnlyList<Guid> One, IReadOnlyList<Guid> Other, DetailsCheck? Asked)
{
    public string Heading(Names names) => $"{Said(One, names)} and {Said(Other, names)}";

    private static string Said(IReadOnlyList<Guid> organisations, Names names) => organisations.Select(names.Organisation).ToList().Listed;
}

/// <summary>An answer that keeps two organisations' entries apart, and where it can be settled.</summary>
public sealed record Doubt(IdentityAnswer Answer, string Href);

/// <summary>What waits for a matching officer: doubts first, then the pairs that fit best.</summary>
public class IndexModel(TrellisDb db, MatchingDesk desk, ReadLog looked) : PageModel, ILoads
{
    private const int AtOnce = 25;

    [BindProperty, Required(ErrorMessage = "Choose whose number it is")] public Guid? OrganisationId { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the number"), StringLength(50)] public string? LocalId { get; set; }

    public int Count { get; private set; }
    public IReadOnlyList<PairRow> Rows { get; private set; } = [];
    public IReadOnlyList<Doubt> Doubts { get; private set; } = [];
    public IReadOnlyList<JoinedRecord> Joined { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name)> Organisations { get; private set; } = [];
    public Names Names { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var way = await desk.HowJoinedAsync(OrganisationId!.Value, LocalId!, cancel);
        await looked.LookedForAsync(way is null ? [] : [way.YoungPersonId], cancel);
        return way is null ? throw new RuleBrokenException("No record that was joined has this number. Check the number and whose it is", nameof(LocalId)) : Redirect($"~{way.Href}");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        var waiting = db.PossibleMatches.AsNoTracking().Where(m => m.SettledAt == null && m.YoungPersonId != m.CandidateId);
        Count = await waiting.CountAsync(cancel);
        var matches = await waiting.OrderByDescending(m => m.WeightHundredths).ThenBy(m => m.FoundAt).ThenBy(m => m.Id).Take(AtOnce).ToListAsync(cancel);
        var ids = matches.Select(m => m.Id).ToList();
        var asked = (await db.DetailsChecks.AsNoTracking().Where(c => ids.Contains(c.MatchId)).ToListAsync(cancel)).GroupBy(c => c.MatchId).ToDictionary(g => g.Key, g => g.MaxBy(c => c.AskedAt));
        var whose = await desk.OrganisationsOfAsync([.. matches.SelectMany(m => new[] { m.YoungPersonId, m.CandidateId })], cancel);
        Rows = [.. matches.Select(m => new PairRow(m, whose(m.YoungPersonId), whose(m.CandidateId), asked.GetValueOrDefault(m.Id)))];

        var doubts = await db.IdentityAnswers.AsNoTracking().Where(a => a.Answer != SamePerson.Yes && a.SettledAt == null).OrderBy(a => a.AnsweredAt).ToListAsync(cancel);
        Doubts = [.. doubts.Select(d => new Doubt(d, $"/matching/doubts/{d.Id}"))];
        Joined = await db.JoinedRecords.AsNoTracking().Where(j => j.JoinedById != null).OrderByDescending(j => j.JoinedAt).Take(AtOnce).ToListAsync(cancel);
        Organisations = [.. (await db.Organisations.AsNoTracking().OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync(cancel)).Select(o => (o.Id, o.Name))];
        Names = await Names.OfAsync(db, Rows.SelectMany(r => r.One.Concat(r.Other)).Concat(doubts.SelectMany(d => new[] { d.OrganisationId, d.OtherOrganisationId })), asked.Values.Select(a => a!.TeamId),
            doubts.Select(d => (Guid?)d.MemberId).Concat(Joined.Select(j => j.JoinedById)), cancel);
    }
}
