using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Data.Post;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;
using Trellis.Web.Access.SignIns;
using Trellis.Web.Post;

namespace Trellis.Web.Pages.Administration.Members;

/// <summary>One member: invited to sign in, and helped when they have lost what they sign in with.</summary>
public class ShowModel(TrellisDb db, Opening opening, Stays stays, Outbox outbox, Postman postman, TimeProvider clock) : MemberPage(db), ILoads
{
    [BindProperty, EmailAddress(ErrorMessage = "Enter an e-mail address in the right form, like name@example.nhs.uk"), StringLength(256)] public string? Email { get; set; }
    [BindProperty, StringLength(1000)] public string? HowKnown { get; set; }

    [ValidateNever] public Member Member { get; private set; } = null!;
    public string Organisation { get; private set; } = "";
    public IReadOnlyList<string> Teams { get; private set; } = [];
    public DateTimeOffset? InvitedAt { get; private set; }
    public FreshStart? Waits { get; private set; }
    public Member? Asker { get; private set; }
    public string? SignsInWith => Account?.Email;
    private Account? Account { get; set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (string.IsNullOrWhiteSpace(Email)) throw new RuleBrokenException("Enter the e-mail address to send the invitation to", nameof(Email));
        await opening.InviteAsync(Member, Organisation, Email, cancel);
        return await DoneAsync("The invitation is on its way", cancel);
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (string.IsNullOrWhiteSpace(HowKnown)) throw new RuleBrokenException("Enter how you know that it is they who ask", nameof(HowKnown));
        var now = clock.Now();
        var asked = FreshStart.Ask(Member, HowKnown, Me, now);
        Db.AddRange(asked, AccountEvent.Of(asked.AccountId, AccountAct.FreshStartAsked, now));
        outbox.Put(Letters.FreshStartAsked(Account!.Email!, Me.Name), now);
        return await DoneAsync("Asked. Another administrator confirms it on this page", cancel);
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid startId, CancellationToken cancel)
    {
        var (now, start) = (clock.Now(), await StartAsync(startId, cancel));
        start.Confirm(Me, Asker!, now);
        Db.Add(AccountEvent.Of(start.AccountId, AccountAct.FreshStartConfirmed, now));
        outbox.Put(Letters.FreshStart(Account!.Email!, await opening.FreshStartLinkAsync(start.AccountId, now, cancel)), now);
        return await DoneAsync($"Confirmed. {Member.Name} gets a link by e-mail", cancel);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid startId, CancellationToken cancel)
    {
        var (now, start) = (clock.Now(), await StartAsync(startId, cancel));
        start.Withdraw(Me, now);
        Db.Add(AccountEvent.Of(start.AccountId, AccountAct.FreshStartWithdrawn, now));
        return await DoneAsync("Stopped. Nothing has changed", cancel);
    }

    /// <summary>Every sign-in of theirs ends at once; they sign in again as they always do.</summary>
    public async Task<IActionResult> OnPostSignOutAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Member.AccountId is not { } account) throw new RuleBrokenException($"{Member.Name} has no account yet");
        var now = clock.Now();
        Db.Add(AccountEvent.Of(account, AccountAct.SignedOutEverywhere, now, $"by {Me.Name}"));
        await Db.SaveChangesAsync(cancel);
        await stays.EndAllAsync(account, null, "", now, cancel);
        return await DoneAsync($"{Member.Name} is signed out everywhere", cancel);
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Member = await Db.Members.SingleAsync(m => m.Id == MemberId, cancel);
        Organisation = await Db.Organisations.Where(o => o.Id == Member.OrganisationId).Select(o => o.Name).SingleAsync(cancel);
        Teams = await Db.Teams.Where(t => Db.TeamMembers.Any(m => m.TeamId == t.Id && m.MemberId == MemberId)).OrderBy(t => t.Name).Select(t => t.Name).ToListAsync(cancel);
        Account = await Db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Member.AccountId, cancel);
        InvitedAt = await Db.SecretLinks.Where(l => l.MemberId == MemberId).MaxAsync(l => (DateTimeOffset?)l.MadeAt, cancel);
        var asked = await Db.FreshStarts.AsNoTracking().Where(f => f.AccountId == Member.AccountId).OrderByDescending(f => f.AskedAt).FirstOrDefaultAsync(cancel);
        Waits = asked?.WaitsAt(clock.Now()) is true ? asked : null;
        Asker = Waits is null ? null : await Db.Members.AsNoTracking().SingleAsync(m => m.Id == Waits.AskedById, cancel);
    }

    private async Task<FreshStart> StartAsync(Guid id, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var start = Member.AccountId is null ? null : await Db.FreshStarts.SingleOrDefaultAsync(f => f.Id == id && f.AccountId == Member.AccountId, cancel);
        Asker ??= start is null ? null : await Db.Members.AsNoTracking().SingleAsync(m => m.Id == start.AskedById, cancel);
        return start ?? throw new RuleBrokenException("Nobody has asked for a fresh start here");
    }

    private async Task<IActionResult> DoneAsync(string said, CancellationToken cancel)
    {
        await Db.SaveChangesAsync(cancel);
        postman.Ring();
        TempData["Done"] = said;
        return RedirectToPage(new { MemberId });
    }
}
