using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Data.Post;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;
using Trellis.Web.Access.SignIns;
using Trellis.Web.Post;

namespace Trellis.Web.Pages.Administration.Members;

/// <summary>One member: invited to sign in, and helped when they have lost what they sign in with.</summary>
public class ShowModel(TrellisDb db, Opening opening, Outbox outbox, Postman postman, TimeProvider clock) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid MemberId { get; set; }
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
    private Member Me => HttpContext.Features.Get<CurrentMember>()!.Member;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await db.Members.AnyAsync(m => m.Id == MemberId, cancel)) return NotFound();
        await LoadAsync(cancel);
        return Page();
    }

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
        db.AddRange(asked, AccountEvent.Of(asked.AccountId, AccountAct.FreshStartAsked, now));
        outbox.Put(Letters.FreshStartAsked(Account!.Email!, Me.Name), now);
        return await DoneAsync("Asked. Another administrator confirms it on this page", cancel);
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid startId, CancellationToken cancel)
    {
        var (now, start) = (clock.Now(), await StartAsync(startId, cancel));
        start.Confirm(Me, Asker!, now);
        db.Add(AccountEvent.Of(start.AccountId, AccountAct.FreshStartConfirmed, now));
        outbox.Put(Letters.FreshStart(Account!.Email!, await opening.FreshStartLinkAsync(start.AccountId, now, cancel)), now);
        return await DoneAsync($"Confirmed. {Member.Name} gets a link by e-mail", cancel);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid startId, CancellationToken cancel)
    {
        var (now, start) = (clock.Now(), await StartAsync(startId, cancel));
        start.Withdraw(Me, now);
        db.Add(AccountEvent.Of(start.AccountId, AccountAct.FreshStartWithdrawn, now));
        return await DoneAsync("Stopped. Nothing has changed", cancel);
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Member = await db.Members.SingleAsync(m => m.Id == MemberId, cancel);
        Organisation = await db.Organisations.Where(o => o.Id == Member.OrganisationId).Select(o => o.Name).SingleAsync(cancel);
        Teams = await db.Teams.Where(t => db.TeamMembers.Any(m => m.TeamId == t.Id && m.MemberId == MemberId)).OrderBy(t => t.Name).Select(t => t.Name).ToListAsync(cancel);
        Account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Member.AccountId, cancel);
        InvitedAt = await db.SecretLinks.Where(l => l.MemberId == MemberId).MaxAsync(l => (DateTimeOffset?)l.MadeAt, cancel);
        var asked = await db.FreshStarts.AsNoTracking().Where(f => f.AccountId == Member.AccountId).OrderByDescending(f => f.AskedAt).FirstOrDefaultAsync(cancel);
        Waits = asked?.WaitsAt(clock.Now()) is true ? asked : null;
        Asker = Waits is null ? null : await db.Members.AsNoTracking().SingleAsync(m => m.Id == Waits.AskedById, cancel);
    }

    private async Task<FreshStart> StartAsync(Guid id, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var start = Member.AccountId is null ? null : await db.FreshStarts.SingleOrDefaultAsync(f => f.Id == id && f.AccountId == Member.AccountId, cancel);
        Asker ??= start is null ? null : await db.Members.AsNoTracking().SingleAsync(m => m.Id == start.AskedById, cancel);
        return start ?? throw new RuleBrokenException("Nobody has asked for a fresh start here");
    }

    private async Task<IActionResult> DoneAsync(string said, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        postman.Ring();
        TempData["Done"] = said;
        return RedirectToPage(new { MemberId });
    }
}
