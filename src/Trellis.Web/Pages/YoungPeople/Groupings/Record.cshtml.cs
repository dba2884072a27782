using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Pages.YoungPeople.Groupings;

/// <summary>Deciding together which support fits best now: the first time, or a change.</summary>
public class RecordModel(TrellisDb db, LocalityContent content, TimeProvider clock) : DecisionAnswers, ILoads
{
    public GroupingWords GroupingWords => content.Groupings;
    public ContentList Subcategories => content.Subcategories;
    /// <summary>The decision that holds now, as far as the reader may see.</summary>
    public DecisionInWords? Current { get; private set; }
    /// <summary>Somebody's newer decision, saved while this one was being written.</summary>
    public DecisionInWords? Theirs { get; private set; }
    public IReadOnlyList<Organisation> Partners { get; private set; } = [];
    public IReadOnlyDictionary<Guid, OwnWords> Shown { get; private set; } = new Dictionary<Guid, OwnWords>();
    public SeenBy SeenBy { get; private set; } = null!;
    public string OpenPart { get; private set; } = "";

    public string OrganisationName(Guid id) => Partners.FirstOrDefault(o => o.Id == id)?.Name ?? "";

    public string OwnWordsFrom(OwnWords words) => words.OrganisationId == Member.OrganisationId ? "us" : OrganisationName(words.OrganisationId) is { Length: > 0 } name ? name : "another organisation";

    public bool IsOpen(string part, params string[] fields) =>
        OpenPart == part || ModelState.Any(e => e.Value!.Errors.Count > 0 && fields.Any(f => e.Key == f || e.Key.StartsWith($"{f}.", StringComparison.Ordinal) || e.Key.StartsWith($"{f}[", StringComparison.Ordinal)));

    public async Task OnGetAsync(Guid[]? joint, CancellationToken cancel)
    {
        var kept = await db.OwnWords.Where(w => w.YoungPersonId == YoungPerson.Id).ToListAsync(cancel);
        CarryForward(await CurrentAsync(cancel), kept.NewestFor(Reader), clock.Now().Today);
        if (joint is { Length: > 0 }) (JointWith, OpenPart) = ([.. joint], "joint");
        await LoadAsync(cancel);
    }

    [NotCheckedYet]
    public Task OnPostAddOptionAsync(CancellationToken cancel)
    {
        Options.Add(new());
        OpenPart = "options";
        return LoadAsync(cancel);
    }

    [NotCheckedYet]
    public Task OnPostAddPartAsync(CancellationToken cancel)
    {
        Parts.Add(new());
        OpenPart = "parts";
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        CheckLists();
        var decided = Decided(content.Groupings.Version);
        var current = await CurrentAsync(cancel);
        if (current is not null && current.Id != OpenedOn && current.Id != Knowing && !IsMine(current, decided)) return await ShowTheirsAsync(current, cancel);

        var (hand, kept) = (Hand(clock), await db.OwnWords.Where(w => w.YoungPersonId == YoungPerson.Id).ToListAsync(cancel));
        db.AddRange(ChangedWords(kept, hand));
        if (current is null || !IsMine(current, decided)) db.Add(GroupingDecision.Record(YoungPerson, Details.BornOn, decided, hand, Key));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (TrellisDatabase.IsDuplicateKey(e, nameof(TrellisDb.GroupingDecisions)))
        {
            return await AgainUnderItsOwnIdAsync(decided, hand, cancel);
        }
        return Saved();
    }

    /// <summary>The id is taken: by the first press of this very form, or by something we must not speak of, when a new id does as well.</summary>
    private async Task<IActionResult> AgainUnderItsOwnIdAsync(SharedDecision decided, Hand hand, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var taken = await db.GroupingDecisions.About(YoungPerson.Id).SingleOrDefaultAsync(d => d.Id == Key && d.RecordedById == Member.Id, cancel);
        if (taken is not null && !IsMine(taken, decided)) return await ShowTheirsAsync(taken, cancel);
        var kept = await db.OwnWords.Where(w => w.YoungPersonId == YoungPerson.Id).ToListAsync(cancel);
        db.AddRange(ChangedWords(kept, hand));
        if (taken is null) db.Add(GroupingDecision.Record(YoungPerson, Details.BornOn, decided, hand));
        await db.SaveChangesAsync(cancel);
        return Saved();
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await CurrentAsync(cancel) is { } current) Current = (await DecisionInWords.OfAsync(db, content, this, [current], cancel))[0];
        var kept = await db.OwnWords.Where(w => w.YoungPersonId == YoungPerson.Id).ToListAsync(cancel);
        Shown = kept.Where(w => w.Text.For(Reader, w) is not null).ToDictionary(w => w.Id);
        var helping = Involvements.Where(i => i.State is InvolvementState.Working && i.OrganisationId != Member.OrganisationId).Select(i => i.OrganisationId).ToList();
        Partners = await db.Organisations.Where(o => helping.Contains(o.Id)).OrderBy(o => o.Name).ToListAsync(cancel);
        SeenBy = await db.WillBeSeenByAsync(EntryKinds.Grouping, YoungPerson, Team!, Involvements, cancel);
    }

    private async Task<IActionResult> ShowTheirsAsync(GroupingDecision theirs, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Theirs = (await DecisionInWords.OfAsync(db, content, this, [theirs], cancel))[0];
        ModelState.Remove(nameof(Key));
        Key = Guid.CreateVersion7();
        return new PageResultOf(StatusCodes.Status409Conflict);
    }

    private Task<GroupingDecision?> CurrentAsync(CancellationToken cancel) => db.GroupingDecisions.About(YoungPerson.Id).Standing().FirstOrDefaultAsync(cancel);

    private bool IsMine(GroupingDecision decision, SharedDecision decided) => decision.Id == Key && decision.RecordedById == Member.Id && decision.AsDecided().SaysTheSameAs(decided);

    private void CheckLists()
    {
        if (!string.IsNullOrEmpty(Subcategory) && !Subcategories.Has(Subcategory)) throw new RuleBrokenException("Choose from the list, or leave it out", nameof(Subcategory));
        if (JointWith.Any(o => o == Member.OrganisationId || !Involvements.Any(i => i.OrganisationId == o && i.State is InvolvementState.Working)))
            throw new RuleBrokenException("Tick only organisations that work with the young person now", nameof(JointWith));
    }

    private RedirectResult Saved()
    {
        TempData["Done"] = $"Saved. {CalledName} has “{content.Groupings[Grouping!.Value].YoungTitle}” now.";
        return Redirect($"/young-people/{YoungPerson.Id}");
    }
}
