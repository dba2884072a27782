using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Drafts;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople.Groupings;

/// <summary>Deciding together which support fits best now: the first time, or a change.</summary>
public class RecordModel(TrellisDb db, LocalityContent content, TimeProvider clock) : DecisionAnswers, ILoads
{
    public GroupingWords GroupingWords => content.Groupings;
    public ContentList Subcategories => content.Subcategories;
    /// <summary>The decision that holds now, as far as the reader may see.</summary>
    public DecisionInWords? Current { get; private set; }
    /// <summary>A newer decision, saved while this one was being written.</summary>
    public DecisionInWords? Theirs { get; private set; }
    public IReadOnlyList<OwnWords> WordsKept { get; private set; } = [];
    public IReadOnlyList<Guid> Helping => [.. Involvements.Where(i => i.State is InvolvementState.Working && i.OrganisationId != Member.OrganisationId).Select(i => i.OrganisationId).Distinct()];
    public Names Names { get; private set; } = null!;
    public SeenBy SeenBy { get; private set; } = null!;
    /// <summary>Who would see it if it were for another of the member's teams.</summary>
    public IReadOnlyList<(Team Team, SeenBy SeenBy)> SeenByElse { get; private set; } = [];
    public string OpenPart { get; private set; } = "";

    public async Task OnGetAsync(Guid[]? joint, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var ours = await db.GroupingDecisions.About(YoungPerson.Id).Standing().FirstOrDefaultAsync(d => d.OrganisationId == Member.OrganisationId, cancel);
        CarryForward(Current?.Decision, ours, WordsKept.NewestFor(Reader), clock.Now().Today);
        if (joint is { Length: > 0 }) (JointWith, OpenPart) = ([.. joint], "joint");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        CheckLists();
        var (hand, decided) = (Hand(clock), Decided(content.Groupings.Version));
        var current = await CurrentAsync(cancel);
        var pressedTwice = current is not null && IsThis(current, decided);
        if (current is not null && !pressedTwice && current.Id != OpenedOn && current.Id != Knowing) return await ShowTheirsAsync(current, cancel);

        await AddChangedWordsAsync(hand, cancel);
        if (!pressedTwice) db.Add(GroupingDecision.Record(YoungPerson, Details.BornOn, decided, hand, Key));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (TrellisDatabase.IsDuplicateKey(e, nameof(TrellisDb.GroupingDecisions)))
        {
            return await WhenTheIdIsTakenAsync(decided, hand, cancel);
        }
        return Saved();
    }

    [NotCheckedYet]
    public Task OnPostAddOptionAsync(CancellationToken cancel) => AddRowAsync("options", () => Options.Add(new()), cancel);

    [NotCheckedYet]
    public Task OnPostAddPartAsync(CancellationToken cancel) => AddRowAsync("parts", () => Parts.Add(new()), cancel);

    /// <summary>Keeps what holds now; what was typed here is let go, the draft of it too.</summary>
    [NotCheckedYet]
    public async Task<IActionResult> OnPostDiscardAsync([FromServices] UnfinishedForms unfinished, CancellationToken cancel)
    {
        var slip = HttpContext.Features.Get<FormOnScreen>()!.Slip;
        await unfinished.ThrowAwayAsync(slip.MemberId, slip.Form, slip.Subject, cancel);
        return RedirectToPage("/YoungPeople/Show", new { youngPersonId = YoungPerson.Id });
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Current = await CurrentAsync(cancel) is { } current ? (await DecisionInWords.OfAsync(db, content, this, [current], cancel))[0] : null;
        WordsKept = await db.OwnWords.Where(w => w.YoungPersonId == YoungPerson.Id).ToListAsync(cancel);
        SeenBy = await SeenByAsync(Team!);
        var others = new List<(Team, SeenBy)>();
        foreach (var team in Teams.Where(t => t.Id != Team!.Id)) others.Add((team, await SeenByAsync(team)));
        SeenByElse = others;
        Names = await Names.OfAsync(db, Helping.Concat(WordsKept.Select(w => w.OrganisationId)).Concat(others.Select(o => o.Item2).Append(SeenBy).SelectMany(s => s.Others).Select(o => o.OrganisationId)), [], [], cancel);

        Task<SeenBy> SeenByAsync(Team team) => db.WillBeSeenByAsync(EntryKinds.Grouping, YoungPerson, team, Involvements, cancel);
    }

    private Task AddRowAsync(string part, Action add, CancellationToken cancel)
    {
        OpenPart = part;
        add();
        return LoadAsync(cancel);
    }

    /// <summary>The id is taken: by an earlier press of this very form, or by what we must not speak of, when another id does as well.</summary>
    private async Task<IActionResult> WhenTheIdIsTakenAsync(SharedDecision decided, Hand hand, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var first = await db.GroupingDecisions.About(YoungPerson.Id).SingleOrDefaultAsync(d => d.Id == Key && d.RecordedById == Member.Id, cancel);
        if (first is not null && !IsThis(first, decided)) return await ShowTheirsAsync(first, cancel);
        await AddChangedWordsAsync(hand, cancel);
        if (first is null) db.Add(GroupingDecision.Record(YoungPerson, Details.BornOn, decided, hand));
        await db.SaveChangesAsync(cancel);
        return Saved();
    }

    private async Task<IActionResult> ShowTheirsAsync(GroupingDecision theirs, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Theirs = (await DecisionInWords.OfAsync(db, content, this, [theirs], cancel))[0];
        ModelState.Remove(nameof(Key));
        Key = Guid.CreateVersion7();
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private async Task AddChangedWordsAsync(Hand hand, CancellationToken cancel)
    {
        if (Words.Count == 0) return;
        db.AddRange(ChangedWords(await db.OwnWords.Where(w => w.YoungPersonId == YoungPerson.Id).ToListAsync(cancel), hand));
    }

    private Task<GroupingDecision?> CurrentAsync(CancellationToken cancel) => db.GroupingDecisions.About(YoungPerson.Id).Standing().FirstOrDefaultAsync(cancel);

    /// <summary>Whether a decision is what this form was sent for once already.</summary>
    private bool IsThis(GroupingDecision decision, SharedDecision decided) => decision.Id == Key && decision.RecordedById == Member.Id && decision.AsDecided().SaysTheSameAs(decided);

    private void CheckLists()
    {
        if (!string.IsNullOrEmpty(Subcategory) && !Subcategories.Has(Subcategory)) throw new RuleBrokenException("Choose from the list, or leave it out", nameof(Subcategory));
        if (JointWith.Except(Helping).Any()) throw new RuleBrokenException($"Tick only organisations that work with {CalledName} now", nameof(JointWith));
    }

    private RedirectToPageResult Saved()
    {
        TempData["Done"] = $"Saved: “{content.Groupings[Grouping!.Value].YoungTitle}”, agreed on {AgreedOn!.Value.Said}.";
        return RedirectToPage("/YoungPeople/Show", new { youngPersonId = YoungPerson.Id });
    }
}
